insert into categories (id, document_id, name, slug, icon, created_at, updated_at, published_at)
  select id, 'c' || lpad(id::text, 23, '0'), name, slug, icon, now(), now(), now()
  from bench.terms where kind = 'category';
insert into tags (id, document_id, name, slug, icon, created_at, updated_at, published_at)
  select id, 't' || lpad(id::text, 23, '0'), name, slug, icon, now(), now(), now()
  from bench.terms where kind = 'tag';
insert into srefs (id, document_id, title, slug, description, code, premium, featured, popularity,
    likes, views, created_at, updated_at, published_at)
  select id, 's' || lpad(id::text, 23, '0'), title, slug, description, code, premium, featured,
    popularity, likes, views, created_at, created_at, created_at
  from bench.styles;
insert into srefs_categories_lnk (sref_id, category_id, category_ord)
  select styles.id, terms.id, position
  from bench.styles, unnest(categories) with ordinality as term (slug, position)
  join bench.terms on terms.kind = 'category' and terms.slug = term.slug;
insert into srefs_tags_lnk (sref_id, tag_id, tag_ord)
  select styles.id, terms.id, position
  from bench.styles, unnest(tags) with ordinality as term (slug, position)
  join bench.terms on terms.kind = 'tag' and terms.slug = term.slug;
insert into files (id, document_id, name, alternative_text, width, height, hash, ext, mime, size, url,
    provider, folder_path, created_at, updated_at, published_at)
  select id, 'f' || lpad(id::text, 23, '0'), file_name, alt, width, height, thumbhash, '.webp',
    'image/webp', 50, '/uploads/' || file_name, 'local', '/', now(), now(), now()
  from bench.samples;
insert into components_sref_samples (id, scene, aspect) select id, scene, aspect from bench.samples;
insert into srefs_cmps (entity_id, cmp_id, component_type, field, "order")
  select style_id, id, 'sref.sample', 'samples', position from bench.samples;
insert into files_related_mph (file_id, related_id, related_type, field, "order")
  select id, id, 'sref.sample', 'image', 1 from bench.samples;
-- Strapi indexes no fields of its users; whoever runs it would.
create index on srefs (slug);
create index on srefs (created_at);
create index on srefs (popularity);
create index on srefs (premium);
create index on srefs (featured);
create index on categories (slug);
create index on tags (slug);
