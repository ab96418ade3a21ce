insert into categories (id, name, slug, icon)
  select id, name, slug, icon from bench.terms where kind = 'category';
insert into tags (id, name, slug, icon)
  select id, name, slug, icon from bench.terms where kind = 'tag';
insert into srefs (id, title, slug, description, code, premium, featured, popularity, likes, views,
    created_at, updated_at)
  select id, title, slug, description, code, premium, featured, popularity, likes, views,
    created_at, created_at
  from bench.styles;
insert into srefs_rels (parent_id, path, "order", categories_id)
  select styles.id, 'categories', position, terms.id
  from bench.styles, unnest(categories) with ordinality as term (slug, position)
  join bench.terms on terms.kind = 'category' and terms.slug = term.slug;
insert into srefs_rels (parent_id, path, "order", tags_id)
  select styles.id, 'tags', position, terms.id
  from bench.styles, unnest(tags) with ordinality as term (slug, position)
  join bench.terms on terms.kind = 'tag' and terms.slug = term.slug;
insert into media (id, alt, thumbhash, filename, mime_type, filesize, width, height)
  select id, alt, thumbhash, file_name, 'image/webp', 50000, width, height from bench.samples;
insert into srefs_samples (_order, _parent_id, id, image_id, scene, aspect)
  select position, style_id, lpad(to_hex(id), 24, '0'), id, scene, aspect from bench.samples;
insert into media (id, alt, filename, mime_type, filesize, width, height)
  select max(id) + 1, 'A picture', 'picture.webp', 'image/webp', 50000, 640, 427 from bench.samples;
