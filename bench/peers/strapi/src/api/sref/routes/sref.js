const { factories } = require('@strapi/strapi')

module.exports = factories.createCoreRouter('api::sref.sref', { only: ['find', 'findOne'] })
