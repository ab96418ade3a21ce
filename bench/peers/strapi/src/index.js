const READABLE = ['sref', 'category', 'tag'].flatMap((name) =>
  ['find', 'findOne'].map((action) => `api::${name}.${name}.${action}`),
)

module.exports = {
  /** Lets everyone read, as one would by clicking in the admin. */
  async bootstrap({ strapi }) {
    const roles = strapi.db.query('plugin::users-permissions.role')
    const permissions = strapi.db.query('plugin::users-permissions.permission')
    const role = await roles.findOne({ where: { type: 'public' } })
    for (const action of READABLE) {
      const isThere = await permissions.findOne({ where: { action, role: role.id } })
      if (!isThere) await permissions.create({ data: { action, role: role.id } })
    }
  },
}
