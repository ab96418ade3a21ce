insert into categories (id, name, slug, icon)
  select id, name, slug, icon from bench.terms where kind = 'category';
insert into tags (id, name, slug, icon)
  select id, name, slug, icon from bench.terms where kind = 'tag';
insert into srefs (id, title, slug, description, code, premium, featured, popularity, likes, views,
    created_at)
  select id, title, slug, description, code, premium, featured, popularity, likes, views, created_at
  from bench.styles;
insert into srefs_categories (srefs_id, categories_id)
  select styles.id, terms.id
  from bench.styles, unnest(categories) with ordinality as term (slug, position)
  join bench.terms on terms.kind = 'category' and terms.slug = term.slug
  order by styles.id, position;
insert into srefs_tags (srefs_id, tags_id)
  select styles.id, terms.id
  from bench.styles, unnest(tags) with ordinality as term (slug, position)
  join bench.terms on terms.kind = 'tag' and terms.slug = term.slug
  order by styles.id, position;
alter table bench.samples add file uuid default gen_random_uuid();
insert into directus_files (id, storage, filename_disk, filename_download, title, type, uploaded_on,
    filesize, width, height, description)
  select file, 'local', file_name, file_name, alt, 'image/webp', now(), 50000, width, height, alt
  from bench.samples;
insert into samples (id, sref_id, image, scene, aspect)
  select id, style_id, file, scene, aspect from bench.samples;
insert into directus_files (id, storage, filename_disk, filename_download, title, type, uploaded_on,
    filesize, width, height)
  values ('01900000-0000-7000-8000-000000000000', 'local', 'picture.webp', 'picture.webp',
    'A picture', 'image/webp', now(), 50000, 640, 427);
-- Directus indexes neither relations nor fields unless told to; whoever runs it would.
create index on srefs (slug);
create index on srefs (created_at);
create index on srefs (popularity);
create index on srefs (premium);
create index on srefs (featured);
create index on categories (slug);
create index on tags (slug);
create index on srefs_categories (srefs_id);
create index on srefs_categories (categories_id);
create index on srefs_tags (srefs_id);
create index on srefs_tags (tags_id);
create index on samples (sref_id);
create index on samples (image);
