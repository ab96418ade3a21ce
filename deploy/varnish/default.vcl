# Varnish in front of one or more instances of the gallery; see docs/edge.md. Tried with Varnish 7.1 and
# vmod-xkey 0.20 of Debian 12 by tests/int/edge.int.spec.ts.
#
# It does what the answers say: `s-maxage` is how long an answer is fresh, `stale-while-revalidate` how
# long it is given while a fresh one is fetched, `stale-if-error` how long it is given while there is
# none. `surrogate-key` names what it was made of. A change purges by these names.

vcl 4.1;

import directors;
import std;
import xkey;

include "backend.vcl";

sub vcl_recv {
    # Purges come to a listener of their own, named `purge`, which must not be published.
    if (local.socket == "purge") {
        call purge_by_key;
    }
    if (req.method == "PURGE") {
        return (synth(405, "Method Not Allowed"));
    }

    set req.backend_hint = gallery.backend();
    unset req.http.x-edge;
    if (req.restarts == 0) {
        unset req.http.x-edge-needs-stale;
    }

    # The gallery believes what a trusted proxy passes on, so nothing of a client's own may pass. Varnish
    # itself adds the address to X-Forwarded-For.
    unset req.http.forwarded;
    unset req.http.x-forwarded-host;
    unset req.http.x-forwarded-port;
    unset req.http.x-forwarded-prefix;
    unset req.http.x-forwarded-server;

    if (req.method != "GET" && req.method != "HEAD") {
        return (pass);
    }
    # These alone say who asks, as in the gallery's own front.
    if (req.http.authorization
        || req.http.cookie ~ "(^|;\s*)(payload-token|__prerender_bypass|__next_preview_data)=") {
        return (pass);
    }
    unset req.http.cookie;

    # One address, one entry: the marks of campaigns change nothing. Other parameters keep their order,
    # which may mean something.
    if (req.url !~ "^/api/" && req.url ~ "\?") {
        set req.url = regsuball(req.url, "(?<=[?&])(utm_[a-z_]+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid)=[^&]*(&|$)", "");
        set req.url = regsub(req.url, "[?&]$", "");
    }

    # Only the router of a page that is open gets what is for the router.
    if (req.http.rsc != "1") {
        unset req.http.rsc;
        unset req.http.next-router-state-tree;
        unset req.http.next-router-prefetch;
        unset req.http.next-router-segment-prefetch;
        unset req.http.next-url;
    }

    # The forms of a body that the gallery makes once. Varnish must be told not to compress by itself,
    # which it can do with gzip only: -p http_gzip_support=off
    if (req.http.accept-encoding ~ "(?i)\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))") {
        set req.http.accept-encoding = "br";
    } else if (req.http.accept-encoding ~ "(?i)\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))") {
        set req.http.accept-encoding = "gzip";
    } else {
        unset req.http.accept-encoding;
    }

    # While the gallery answers, `stale-while-revalidate` of its public answers is the longest that
    # something is given past its time. Otherwise it is what an entry was kept for.
    if (std.healthy(req.backend_hint) && !req.http.x-edge-needs-stale) {
        set req.grace = 300s;
    }
    return (hash);
}

sub purge_by_key {
    if (req.method == "GET" && req.url == "/") {
        return (synth(200, "Ready"));
    }
    if (req.method != "PURGE" || !req.http.xkey-purge) {
        return (synth(405, "Purges only"));
    }
    if (req.http.xkey-purge == "all") {
        if (!std.ban("obj.status != 0")) {
            return (synth(500, std.ban_error()));
        }
        return (synth(200, "Purged all"));
    }
    return (synth(200, "Purged " + xkey.purge(req.http.xkey-purge)));
}

sub vcl_hash {
    # A page and the data of it for the router have one address.
    hash_data(req.http.rsc);
}

sub vcl_hit {
    if (obj.ttl >= 0s) {
        set req.http.x-edge = "hit";
    } else {
        set req.http.x-edge = "stale";
    }
}

sub vcl_miss {
    set req.http.x-edge = "miss";
}

sub vcl_pass {
    set req.http.x-edge = "pass";
}

sub vcl_backend_fetch {
    unset bereq.http.x-edge;
    unset bereq.http.x-edge-needs-stale;
}

sub vcl_backend_response {
    if (beresp.status >= 500 || beresp.status == 429) {
        # What is kept stays; the failure itself is not remembered.
        if (bereq.is_bgfetch) {
            return (abandon);
        }
        set beresp.ttl = 0s;
        set beresp.grace = 0s;
        set beresp.keep = 0s;
        return (deliver);
    }
    if (beresp.http.cache-control ~ "(^|[ ,])stale-if-error=[0-9]+") {
        set beresp.grace = std.duration(
            regsub(beresp.http.cache-control, "^.*stale-if-error=([0-9]+).*$", "\1s"), 300s);
    }
    # The gallery may give something past its time while it makes a new one: ask again soon.
    if (beresp.ttl <= 0s && beresp.http.cache-control ~ "(^|[ ,])s-maxage=[1-9]") {
        set beresp.ttl = 1s;
    }
    set beresp.http.xkey = beresp.http.surrogate-key;
}

sub vcl_backend_error {
    if (bereq.is_bgfetch) {
        return (abandon);
    }
}

sub vcl_deliver {
    # Whoever could not be answered gets what is left from earlier, however old, if there is something.
    if (resp.status >= 500 && req.restarts == 0
        && (req.http.x-edge == "miss" || req.http.x-edge == "hit")) {
        set req.http.x-edge-needs-stale = "1";
        return (restart);
    }
    unset resp.http.xkey;
    unset resp.http.surrogate-key;
    unset resp.http.via;
    unset resp.http.x-varnish;
    # These are of the request that fetched the answer.
    if (obj.hits > 0) {
        unset resp.http.ratelimit;
        unset resp.http.ratelimit-policy;
        unset resp.http.x-cache;
        set resp.http.x-request-id = "edge-" + req.xid;
    }
    set resp.http.x-edge = req.http.x-edge;
}
