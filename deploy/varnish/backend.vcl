# The instances of the gallery. With several, add a `backend` and an `add_backend` for each.

probe live {
    .url = "/api/health/live";
    .interval = 2s;
    .timeout = 1s;
    .window = 3;
    .threshold = 2;
    .initial = 1;
}

backend app {
    .host = "app";
    .port = "3000";
    .probe = live;
    .connect_timeout = 1s;
    # A page that is made anew on a busy machine, or a mail that is sent.
    .first_byte_timeout = 60s;
    .between_bytes_timeout = 60s;
}

sub vcl_init {
    new gallery = directors.round_robin();
    gallery.add_backend(app);
}
