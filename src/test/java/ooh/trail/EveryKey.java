package ooh.trail;

/** All that is done with feed keys and API keys, as {@link EveryOperation} does it. */
final class EveryKey {
    private EveryKey() {}

    static void addTo(EveryOperation all) {
        feeds(all);
        keys(all);
    }

    private static void feeds(EveryOperation to) {
        for (String base : new String[] {EveryOperation.STAFF + "/feed-keys", "/api/v1/feed-keys"}) {
            String route = base.replace("sw-01", "{id}");
            to.step("POST " + route, "feed-key.make", as -> as.feed(as.json("POST", base, "{}")));
            to.step(
                    "PUT " + route + "/{key}",
                    "feed-key.name",
                    as -> as.json(
                            "PUT", base + "/" + as.noted("feed"), "{\"label\":\"my telephone\",\"reminder\":60}"));
            to.step(
                    "POST " + route + "/{key}/replacement",
                    "feed-key.make",
                    as -> as.feed(as.json("POST", base + "/" + as.noted("feed") + "/replacement", "")));
            to.step(
                    "DELETE " + route + "/{key}",
                    "feed-key.revoke",
                    as -> as.json("DELETE", base + "/" + as.noted("feed"), ""));
        }
        to.step("POST /calendar", "feed-key.make", as -> as.feed(as.form("/calendar", "feed=service&label=ours")));
        to.step(
                "POST /calendar/{key}",
                "feed-key.name",
                as -> as.form("/calendar/" + as.noted("feed"), "label=theirs"));
        to.step(
                "POST /calendar/{key}/replacement",
                "feed-key.make",
                as -> as.feed(as.form("/calendar/" + as.noted("feed") + "/replacement", "")));
        to.step(
                "POST /calendar/{key}/end",
                "feed-key.revoke",
                as -> as.form("/calendar/" + as.noted("feed") + "/end", ""));
    }

    private static void keys(EveryOperation to) {
        to.step("POST /keys", "key.make", as -> as.administratorsForm("/keys", "role=mash&label=Desk"));
        to.step(
                "POST /keys/{id}/revocation",
                "key.revoke",
                as -> as.administratorsForm("/keys/" + as.aKey() + "/revocation", ""));
        to.step(
                "POST /api/v1/keys",
                "key.make",
                as -> as.madeKey(as.administrator(
                        "POST", "/api/v1/keys", "{\"role\":\"coordinator\",\"label\":\"Olwen Okafor\"}")));
        to.step("POST /sign-in", "sign-in", Asker::signIn);
        to.step("POST /sign-out", "sign-out", Asker::signOut);
        to.step(
                "DELETE /api/v1/keys/{id}",
                "key.revoke",
                as -> as.administrator("DELETE", "/api/v1/keys/" + as.noted("keyId"), ""));
    }
}
