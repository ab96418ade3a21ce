import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_srefs_samples_scene" AS ENUM('portrait', 'environment', 'product', 'illustration');
  CREATE TYPE "public"."enum_srefs_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__srefs_v_version_samples_scene" AS ENUM('portrait', 'environment', 'product', 'illustration');
  CREATE TYPE "public"."enum__srefs_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_models_kind" AS ENUM('model', 'styleVersion');
  CREATE TYPE "public"."enum_media_visibility" AS ENUM('public', 'preview', 'premium', 'private');
  CREATE TYPE "public"."enum_users_roles" AS ENUM('admin', 'editor', 'member');
  CREATE TYPE "public"."enum_users_tier" AS ENUM('free', 'premium');
  CREATE TYPE "public"."enum_analytics_type" AS ENUM('view', 'like', 'favorite', 'copy', 'share', 'search', 'download');
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'schedulePublish');
  CREATE TYPE "public"."enum_payload_jobs_log_state" AS ENUM('failed', 'succeeded');
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'schedulePublish');
  CREATE TABLE "srefs_samples" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"image_id" uuid,
  	"scene" "enum_srefs_samples_scene",
  	"aspect" varchar,
  	"prompt" varchar,
  	"model_id" uuid,
  	"style_version_id" uuid,
  	"style_weight" numeric
  );
  
  CREATE TABLE "srefs" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"code" varchar,
  	"description" varchar,
  	"notes" jsonb,
  	"slug" varchar,
  	"featured" boolean DEFAULT false,
  	"premium" boolean DEFAULT false,
  	"defaults_model_id" uuid,
  	"defaults_style_version_id" uuid,
  	"defaults_style_weight" numeric,
  	"source_name" varchar,
  	"source_url" varchar,
  	"verified_at" timestamp(3) with time zone,
  	"counters_id" uuid,
  	"public_code" varchar,
  	"public_samples" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_srefs_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "srefs_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"categories_id" uuid,
  	"tags_id" uuid
  );
  
  CREATE TABLE "_srefs_v_version_samples" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"image_id" uuid,
  	"scene" "enum__srefs_v_version_samples_scene",
  	"aspect" varchar,
  	"prompt" varchar,
  	"model_id" uuid,
  	"style_version_id" uuid,
  	"style_weight" numeric,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_srefs_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_title" varchar,
  	"version_code" varchar,
  	"version_description" varchar,
  	"version_notes" jsonb,
  	"version_slug" varchar,
  	"version_featured" boolean DEFAULT false,
  	"version_premium" boolean DEFAULT false,
  	"version_defaults_model_id" uuid,
  	"version_defaults_style_version_id" uuid,
  	"version_defaults_style_weight" numeric,
  	"version_source_name" varchar,
  	"version_source_url" varchar,
  	"version_verified_at" timestamp(3) with time zone,
  	"version_counters_id" uuid,
  	"version_public_code" varchar,
  	"version_public_samples" jsonb,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__srefs_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_srefs_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"categories_id" uuid,
  	"tags_id" uuid
  );
  
  CREATE TABLE "categories" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"icon" varchar,
  	"description" varchar,
  	"slug" varchar,
  	"featured" boolean DEFAULT false,
  	"sort_order" numeric DEFAULT 100,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "tags" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"slug" varchar,
  	"usage_count" numeric DEFAULT 0,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "models" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"kind" "enum_models_kind" DEFAULT 'model' NOT NULL,
  	"parameter" varchar NOT NULL,
  	"retired" boolean DEFAULT false,
  	"sort_order" numeric DEFAULT 100,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "media" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"alt" varchar NOT NULL,
  	"credit" varchar,
  	"visibility" "enum_media_visibility" DEFAULT 'private',
  	"content_hash" varchar,
  	"thumbhash" varchar,
  	"perceptual_hash" varchar,
  	"palette" jsonb,
  	"_objectkey" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_w320avif_url" varchar,
  	"sizes_w320avif_width" numeric,
  	"sizes_w320avif_height" numeric,
  	"sizes_w320avif_mime_type" varchar,
  	"sizes_w320avif_filesize" numeric,
  	"sizes_w320avif_filename" varchar,
  	"sizes_w320webp_url" varchar,
  	"sizes_w320webp_width" numeric,
  	"sizes_w320webp_height" numeric,
  	"sizes_w320webp_mime_type" varchar,
  	"sizes_w320webp_filesize" numeric,
  	"sizes_w320webp_filename" varchar,
  	"sizes_w640avif_url" varchar,
  	"sizes_w640avif_width" numeric,
  	"sizes_w640avif_height" numeric,
  	"sizes_w640avif_mime_type" varchar,
  	"sizes_w640avif_filesize" numeric,
  	"sizes_w640avif_filename" varchar,
  	"sizes_w640webp_url" varchar,
  	"sizes_w640webp_width" numeric,
  	"sizes_w640webp_height" numeric,
  	"sizes_w640webp_mime_type" varchar,
  	"sizes_w640webp_filesize" numeric,
  	"sizes_w640webp_filename" varchar,
  	"sizes_w1280avif_url" varchar,
  	"sizes_w1280avif_width" numeric,
  	"sizes_w1280avif_height" numeric,
  	"sizes_w1280avif_mime_type" varchar,
  	"sizes_w1280avif_filesize" numeric,
  	"sizes_w1280avif_filename" varchar,
  	"sizes_w1280webp_url" varchar,
  	"sizes_w1280webp_width" numeric,
  	"sizes_w1280webp_height" numeric,
  	"sizes_w1280webp_mime_type" varchar,
  	"sizes_w1280webp_filesize" numeric,
  	"sizes_w1280webp_filename" varchar
  );
  
  CREATE TABLE "users_roles" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_users_roles",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"username" varchar NOT NULL,
  	"tier" "enum_users_tier" DEFAULT 'free' NOT NULL,
  	"premium_until" timestamp(3) with time zone,
  	"last_login_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"enable_a_p_i_key" boolean,
  	"api_key" varchar,
  	"api_key_index" varchar,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "favorites" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"user_id" uuid NOT NULL,
  	"sref_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "likes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"user_id" uuid NOT NULL,
  	"sref_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "analytics" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"type" "enum_analytics_type" NOT NULL,
  	"sref_id" uuid,
  	"user_id" uuid,
  	"visitor_hash" varchar NOT NULL,
  	"referrer" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "sref_counters" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"views" numeric DEFAULT 0 NOT NULL,
  	"likes" numeric DEFAULT 0 NOT NULL,
  	"favorites" numeric DEFAULT 0 NOT NULL,
  	"copies" numeric DEFAULT 0 NOT NULL,
  	"popularity" numeric DEFAULT 0 NOT NULL,
  	"trending_day" numeric DEFAULT 0 NOT NULL,
  	"trending_week" numeric DEFAULT 0 NOT NULL,
  	"trending_month" numeric DEFAULT 0 NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_jobs_log" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"executed_at" timestamp(3) with time zone NOT NULL,
  	"completed_at" timestamp(3) with time zone NOT NULL,
  	"task_slug" "enum_payload_jobs_log_task_slug" NOT NULL,
  	"task_i_d" varchar NOT NULL,
  	"input" jsonb,
  	"output" jsonb,
  	"state" "enum_payload_jobs_log_state" NOT NULL,
  	"error" jsonb
  );
  
  CREATE TABLE "payload_jobs" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"input" jsonb,
  	"completed_at" timestamp(3) with time zone,
  	"total_tried" numeric DEFAULT 0,
  	"has_error" boolean DEFAULT false,
  	"error" jsonb,
  	"task_slug" "enum_payload_jobs_task_slug",
  	"queue" varchar DEFAULT 'default',
  	"wait_until" timestamp(3) with time zone,
  	"processing" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"srefs_id" uuid,
  	"categories_id" uuid,
  	"tags_id" uuid,
  	"models_id" uuid,
  	"media_id" uuid,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "srefs_samples" ADD CONSTRAINT "srefs_samples_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "srefs_samples" ADD CONSTRAINT "srefs_samples_model_id_models_id_fk" FOREIGN KEY ("model_id") REFERENCES "public"."models"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "srefs_samples" ADD CONSTRAINT "srefs_samples_style_version_id_models_id_fk" FOREIGN KEY ("style_version_id") REFERENCES "public"."models"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "srefs_samples" ADD CONSTRAINT "srefs_samples_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."srefs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "srefs" ADD CONSTRAINT "srefs_defaults_model_id_models_id_fk" FOREIGN KEY ("defaults_model_id") REFERENCES "public"."models"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "srefs" ADD CONSTRAINT "srefs_defaults_style_version_id_models_id_fk" FOREIGN KEY ("defaults_style_version_id") REFERENCES "public"."models"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "srefs" ADD CONSTRAINT "srefs_counters_id_sref_counters_id_fk" FOREIGN KEY ("counters_id") REFERENCES "public"."sref_counters"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "srefs_rels" ADD CONSTRAINT "srefs_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."srefs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "srefs_rels" ADD CONSTRAINT "srefs_rels_categories_fk" FOREIGN KEY ("categories_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "srefs_rels" ADD CONSTRAINT "srefs_rels_tags_fk" FOREIGN KEY ("tags_id") REFERENCES "public"."tags"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_srefs_v_version_samples" ADD CONSTRAINT "_srefs_v_version_samples_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_srefs_v_version_samples" ADD CONSTRAINT "_srefs_v_version_samples_model_id_models_id_fk" FOREIGN KEY ("model_id") REFERENCES "public"."models"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_srefs_v_version_samples" ADD CONSTRAINT "_srefs_v_version_samples_style_version_id_models_id_fk" FOREIGN KEY ("style_version_id") REFERENCES "public"."models"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_srefs_v_version_samples" ADD CONSTRAINT "_srefs_v_version_samples_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_srefs_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_srefs_v" ADD CONSTRAINT "_srefs_v_parent_id_srefs_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."srefs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_srefs_v" ADD CONSTRAINT "_srefs_v_version_defaults_model_id_models_id_fk" FOREIGN KEY ("version_defaults_model_id") REFERENCES "public"."models"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_srefs_v" ADD CONSTRAINT "_srefs_v_version_defaults_style_version_id_models_id_fk" FOREIGN KEY ("version_defaults_style_version_id") REFERENCES "public"."models"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_srefs_v" ADD CONSTRAINT "_srefs_v_version_counters_id_sref_counters_id_fk" FOREIGN KEY ("version_counters_id") REFERENCES "public"."sref_counters"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_srefs_v_rels" ADD CONSTRAINT "_srefs_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_srefs_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_srefs_v_rels" ADD CONSTRAINT "_srefs_v_rels_categories_fk" FOREIGN KEY ("categories_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_srefs_v_rels" ADD CONSTRAINT "_srefs_v_rels_tags_fk" FOREIGN KEY ("tags_id") REFERENCES "public"."tags"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_roles" ADD CONSTRAINT "users_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "favorites" ADD CONSTRAINT "favorites_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "favorites" ADD CONSTRAINT "favorites_sref_id_srefs_id_fk" FOREIGN KEY ("sref_id") REFERENCES "public"."srefs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "likes" ADD CONSTRAINT "likes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "likes" ADD CONSTRAINT "likes_sref_id_srefs_id_fk" FOREIGN KEY ("sref_id") REFERENCES "public"."srefs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "analytics" ADD CONSTRAINT "analytics_sref_id_srefs_id_fk" FOREIGN KEY ("sref_id") REFERENCES "public"."srefs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "analytics" ADD CONSTRAINT "analytics_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_jobs_log" ADD CONSTRAINT "payload_jobs_log_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."payload_jobs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_srefs_fk" FOREIGN KEY ("srefs_id") REFERENCES "public"."srefs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_categories_fk" FOREIGN KEY ("categories_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_tags_fk" FOREIGN KEY ("tags_id") REFERENCES "public"."tags"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_models_fk" FOREIGN KEY ("models_id") REFERENCES "public"."models"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "srefs_samples_order_idx" ON "srefs_samples" USING btree ("_order");
  CREATE INDEX "srefs_samples_parent_id_idx" ON "srefs_samples" USING btree ("_parent_id");
  CREATE INDEX "srefs_samples_image_idx" ON "srefs_samples" USING btree ("image_id");
  CREATE INDEX "srefs_samples_model_idx" ON "srefs_samples" USING btree ("model_id");
  CREATE INDEX "srefs_samples_style_version_idx" ON "srefs_samples" USING btree ("style_version_id");
  CREATE UNIQUE INDEX "srefs_code_idx" ON "srefs" USING btree ("code");
  CREATE UNIQUE INDEX "srefs_slug_idx" ON "srefs" USING btree ("slug");
  CREATE INDEX "srefs_featured_idx" ON "srefs" USING btree ("featured");
  CREATE INDEX "srefs_premium_idx" ON "srefs" USING btree ("premium");
  CREATE INDEX "srefs_defaults_defaults_model_idx" ON "srefs" USING btree ("defaults_model_id");
  CREATE INDEX "srefs_defaults_defaults_style_version_idx" ON "srefs" USING btree ("defaults_style_version_id");
  CREATE INDEX "srefs_counters_idx" ON "srefs" USING btree ("counters_id");
  CREATE INDEX "srefs_public_public_code_idx" ON "srefs" USING btree ("public_code");
  CREATE INDEX "srefs_updated_at_idx" ON "srefs" USING btree ("updated_at");
  CREATE INDEX "srefs_created_at_idx" ON "srefs" USING btree ("created_at");
  CREATE INDEX "srefs_deleted_at_idx" ON "srefs" USING btree ("deleted_at");
  CREATE INDEX "srefs__status_idx" ON "srefs" USING btree ("_status");
  CREATE INDEX "_status_createdAt_idx" ON "srefs" USING btree ("_status","created_at");
  CREATE INDEX "srefs_rels_order_idx" ON "srefs_rels" USING btree ("order");
  CREATE INDEX "srefs_rels_parent_idx" ON "srefs_rels" USING btree ("parent_id");
  CREATE INDEX "srefs_rels_path_idx" ON "srefs_rels" USING btree ("path");
  CREATE INDEX "srefs_rels_categories_id_idx" ON "srefs_rels" USING btree ("categories_id");
  CREATE INDEX "srefs_rels_tags_id_idx" ON "srefs_rels" USING btree ("tags_id");
  CREATE INDEX "_srefs_v_version_samples_order_idx" ON "_srefs_v_version_samples" USING btree ("_order");
  CREATE INDEX "_srefs_v_version_samples_parent_id_idx" ON "_srefs_v_version_samples" USING btree ("_parent_id");
  CREATE INDEX "_srefs_v_version_samples_image_idx" ON "_srefs_v_version_samples" USING btree ("image_id");
  CREATE INDEX "_srefs_v_version_samples_model_idx" ON "_srefs_v_version_samples" USING btree ("model_id");
  CREATE INDEX "_srefs_v_version_samples_style_version_idx" ON "_srefs_v_version_samples" USING btree ("style_version_id");
  CREATE INDEX "_srefs_v_parent_idx" ON "_srefs_v" USING btree ("parent_id");
  CREATE INDEX "_srefs_v_version_version_code_idx" ON "_srefs_v" USING btree ("version_code");
  CREATE INDEX "_srefs_v_version_version_slug_idx" ON "_srefs_v" USING btree ("version_slug");
  CREATE INDEX "_srefs_v_version_version_featured_idx" ON "_srefs_v" USING btree ("version_featured");
  CREATE INDEX "_srefs_v_version_version_premium_idx" ON "_srefs_v" USING btree ("version_premium");
  CREATE INDEX "_srefs_v_version_defaults_version_defaults_model_idx" ON "_srefs_v" USING btree ("version_defaults_model_id");
  CREATE INDEX "_srefs_v_version_defaults_version_defaults_style_version_idx" ON "_srefs_v" USING btree ("version_defaults_style_version_id");
  CREATE INDEX "_srefs_v_version_version_counters_idx" ON "_srefs_v" USING btree ("version_counters_id");
  CREATE INDEX "_srefs_v_version_public_version_public_code_idx" ON "_srefs_v" USING btree ("version_public_code");
  CREATE INDEX "_srefs_v_version_version_updated_at_idx" ON "_srefs_v" USING btree ("version_updated_at");
  CREATE INDEX "_srefs_v_version_version_created_at_idx" ON "_srefs_v" USING btree ("version_created_at");
  CREATE INDEX "_srefs_v_version_version_deleted_at_idx" ON "_srefs_v" USING btree ("version_deleted_at");
  CREATE INDEX "_srefs_v_version_version__status_idx" ON "_srefs_v" USING btree ("version__status");
  CREATE INDEX "_srefs_v_created_at_idx" ON "_srefs_v" USING btree ("created_at");
  CREATE INDEX "_srefs_v_updated_at_idx" ON "_srefs_v" USING btree ("updated_at");
  CREATE INDEX "_srefs_v_latest_idx" ON "_srefs_v" USING btree ("latest");
  CREATE INDEX "_srefs_v_autosave_idx" ON "_srefs_v" USING btree ("autosave");
  CREATE INDEX "version__status_version_createdAt_idx" ON "_srefs_v" USING btree ("version__status","version_created_at");
  CREATE INDEX "_srefs_v_rels_order_idx" ON "_srefs_v_rels" USING btree ("order");
  CREATE INDEX "_srefs_v_rels_parent_idx" ON "_srefs_v_rels" USING btree ("parent_id");
  CREATE INDEX "_srefs_v_rels_path_idx" ON "_srefs_v_rels" USING btree ("path");
  CREATE INDEX "_srefs_v_rels_categories_id_idx" ON "_srefs_v_rels" USING btree ("categories_id");
  CREATE INDEX "_srefs_v_rels_tags_id_idx" ON "_srefs_v_rels" USING btree ("tags_id");
  CREATE UNIQUE INDEX "categories_name_idx" ON "categories" USING btree ("name");
  CREATE UNIQUE INDEX "categories_slug_idx" ON "categories" USING btree ("slug");
  CREATE INDEX "categories_featured_idx" ON "categories" USING btree ("featured");
  CREATE INDEX "categories_sort_order_idx" ON "categories" USING btree ("sort_order");
  CREATE INDEX "categories_updated_at_idx" ON "categories" USING btree ("updated_at");
  CREATE INDEX "categories_created_at_idx" ON "categories" USING btree ("created_at");
  CREATE UNIQUE INDEX "tags_name_idx" ON "tags" USING btree ("name");
  CREATE UNIQUE INDEX "tags_slug_idx" ON "tags" USING btree ("slug");
  CREATE INDEX "tags_usage_count_idx" ON "tags" USING btree ("usage_count");
  CREATE INDEX "tags_updated_at_idx" ON "tags" USING btree ("updated_at");
  CREATE INDEX "tags_created_at_idx" ON "tags" USING btree ("created_at");
  CREATE INDEX "models_kind_idx" ON "models" USING btree ("kind");
  CREATE UNIQUE INDEX "models_parameter_idx" ON "models" USING btree ("parameter");
  CREATE INDEX "models_updated_at_idx" ON "models" USING btree ("updated_at");
  CREATE INDEX "models_created_at_idx" ON "models" USING btree ("created_at");
  CREATE INDEX "media_visibility_idx" ON "media" USING btree ("visibility");
  CREATE UNIQUE INDEX "media_content_hash_idx" ON "media" USING btree ("content_hash");
  CREATE INDEX "media_perceptual_hash_idx" ON "media" USING btree ("perceptual_hash");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "media_sizes_w320avif_sizes_w320avif_filename_idx" ON "media" USING btree ("sizes_w320avif_filename");
  CREATE INDEX "media_sizes_w320webp_sizes_w320webp_filename_idx" ON "media" USING btree ("sizes_w320webp_filename");
  CREATE INDEX "media_sizes_w640avif_sizes_w640avif_filename_idx" ON "media" USING btree ("sizes_w640avif_filename");
  CREATE INDEX "media_sizes_w640webp_sizes_w640webp_filename_idx" ON "media" USING btree ("sizes_w640webp_filename");
  CREATE INDEX "media_sizes_w1280avif_sizes_w1280avif_filename_idx" ON "media" USING btree ("sizes_w1280avif_filename");
  CREATE INDEX "media_sizes_w1280webp_sizes_w1280webp_filename_idx" ON "media" USING btree ("sizes_w1280webp_filename");
  CREATE INDEX "users_roles_order_idx" ON "users_roles" USING btree ("order");
  CREATE INDEX "users_roles_parent_idx" ON "users_roles" USING btree ("parent_id");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "users_username_idx" ON "users" USING btree ("username");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE INDEX "favorites_user_idx" ON "favorites" USING btree ("user_id");
  CREATE INDEX "favorites_sref_idx" ON "favorites" USING btree ("sref_id");
  CREATE INDEX "favorites_updated_at_idx" ON "favorites" USING btree ("updated_at");
  CREATE INDEX "favorites_created_at_idx" ON "favorites" USING btree ("created_at");
  CREATE UNIQUE INDEX "user_sref_idx" ON "favorites" USING btree ("user_id","sref_id");
  CREATE INDEX "likes_user_idx" ON "likes" USING btree ("user_id");
  CREATE INDEX "likes_sref_idx" ON "likes" USING btree ("sref_id");
  CREATE INDEX "likes_updated_at_idx" ON "likes" USING btree ("updated_at");
  CREATE INDEX "likes_created_at_idx" ON "likes" USING btree ("created_at");
  CREATE UNIQUE INDEX "user_sref_1_idx" ON "likes" USING btree ("user_id","sref_id");
  CREATE INDEX "analytics_type_idx" ON "analytics" USING btree ("type");
  CREATE INDEX "analytics_sref_idx" ON "analytics" USING btree ("sref_id");
  CREATE INDEX "analytics_user_idx" ON "analytics" USING btree ("user_id");
  CREATE INDEX "analytics_updated_at_idx" ON "analytics" USING btree ("updated_at");
  CREATE INDEX "analytics_created_at_idx" ON "analytics" USING btree ("created_at");
  CREATE INDEX "sref_type_createdAt_idx" ON "analytics" USING btree ("sref_id","type","created_at");
  CREATE INDEX "sref_counters_views_idx" ON "sref_counters" USING btree ("views");
  CREATE INDEX "sref_counters_likes_idx" ON "sref_counters" USING btree ("likes");
  CREATE INDEX "sref_counters_favorites_idx" ON "sref_counters" USING btree ("favorites");
  CREATE INDEX "sref_counters_copies_idx" ON "sref_counters" USING btree ("copies");
  CREATE INDEX "sref_counters_popularity_idx" ON "sref_counters" USING btree ("popularity");
  CREATE INDEX "sref_counters_trending_day_idx" ON "sref_counters" USING btree ("trending_day");
  CREATE INDEX "sref_counters_trending_week_idx" ON "sref_counters" USING btree ("trending_week");
  CREATE INDEX "sref_counters_trending_month_idx" ON "sref_counters" USING btree ("trending_month");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_jobs_log_order_idx" ON "payload_jobs_log" USING btree ("_order");
  CREATE INDEX "payload_jobs_log_parent_id_idx" ON "payload_jobs_log" USING btree ("_parent_id");
  CREATE INDEX "payload_jobs_completed_at_idx" ON "payload_jobs" USING btree ("completed_at");
  CREATE INDEX "payload_jobs_total_tried_idx" ON "payload_jobs" USING btree ("total_tried");
  CREATE INDEX "payload_jobs_has_error_idx" ON "payload_jobs" USING btree ("has_error");
  CREATE INDEX "payload_jobs_task_slug_idx" ON "payload_jobs" USING btree ("task_slug");
  CREATE INDEX "payload_jobs_queue_idx" ON "payload_jobs" USING btree ("queue");
  CREATE INDEX "payload_jobs_wait_until_idx" ON "payload_jobs" USING btree ("wait_until");
  CREATE INDEX "payload_jobs_processing_idx" ON "payload_jobs" USING btree ("processing");
  CREATE INDEX "payload_jobs_updated_at_idx" ON "payload_jobs" USING btree ("updated_at");
  CREATE INDEX "payload_jobs_created_at_idx" ON "payload_jobs" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_srefs_id_idx" ON "payload_locked_documents_rels" USING btree ("srefs_id");
  CREATE INDEX "payload_locked_documents_rels_categories_id_idx" ON "payload_locked_documents_rels" USING btree ("categories_id");
  CREATE INDEX "payload_locked_documents_rels_tags_id_idx" ON "payload_locked_documents_rels" USING btree ("tags_id");
  CREATE INDEX "payload_locked_documents_rels_models_id_idx" ON "payload_locked_documents_rels" USING btree ("models_id");
  CREATE INDEX "payload_locked_documents_rels_media_id_idx" ON "payload_locked_documents_rels" USING btree ("media_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "srefs_samples" CASCADE;
  DROP TABLE "srefs" CASCADE;
  DROP TABLE "srefs_rels" CASCADE;
  DROP TABLE "_srefs_v_version_samples" CASCADE;
  DROP TABLE "_srefs_v" CASCADE;
  DROP TABLE "_srefs_v_rels" CASCADE;
  DROP TABLE "categories" CASCADE;
  DROP TABLE "tags" CASCADE;
  DROP TABLE "models" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "users_roles" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "favorites" CASCADE;
  DROP TABLE "likes" CASCADE;
  DROP TABLE "analytics" CASCADE;
  DROP TABLE "sref_counters" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_jobs_log" CASCADE;
  DROP TABLE "payload_jobs" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TYPE "public"."enum_srefs_samples_scene";
  DROP TYPE "public"."enum_srefs_status";
  DROP TYPE "public"."enum__srefs_v_version_samples_scene";
  DROP TYPE "public"."enum__srefs_v_version_status";
  DROP TYPE "public"."enum_models_kind";
  DROP TYPE "public"."enum_media_visibility";
  DROP TYPE "public"."enum_users_roles";
  DROP TYPE "public"."enum_users_tier";
  DROP TYPE "public"."enum_analytics_type";
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  DROP TYPE "public"."enum_payload_jobs_log_state";
  DROP TYPE "public"."enum_payload_jobs_task_slug";`)
}
