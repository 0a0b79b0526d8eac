package ooh.access;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import ooh.problem.Unavailable;
import ooh.problem.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * The API keys: each has one role, is shown once, and can be revoked at once. While the database can not be reached, a key
 * that it knew in the last 12 hours goes on opening, so that MASH can still ask who is on call. Made at start, so that a
 * bootstrap key that is too short stops it.
 */
@Context
public class Keys {
    private static final int SHORTEST_BOOTSTRAP_KEY = 32;
    private static final int ID_HASH_LENGTH = 12;
    private static final Duration REMEMBERED = Duration.ofHours(12);

    private final KeyStore store;
    private final KeyUses uses;
    private final @Nullable Bootstrap bootstrap;
    private final Map<String, Remembered> rememberedByHash = new ConcurrentHashMap<>();
    private final Set<String> revokedHere = ConcurrentHashMap.newKeySet();

    Keys(KeyStore store, KeyUses uses, @Property(name = "ooh.bootstrap.key") @Nullable String bootstrapKey) {
        this.store = store;
        this.uses = uses;
        this.bootstrap = bootstrapKey == null || bootstrapKey.isBlank() ? null : Bootstrap.of(bootstrapKey);
    }

    /** Makes a key with one of the {@link Roles}; the label is what the record calls whoever uses it. */
    public MadeKey make(String role, @Nullable String person, String label, Instant now) {
        return make(role, person, label, null, now);
    }

    /** One that opens nothing any more from {@code expiresAt} on. */
    MadeKey make(String role, @Nullable String person, String label, @Nullable Instant expiresAt, Instant now) {
        if (!Roles.ALL.contains(role)) {
            throw new IllegalArgumentException("No such role: " + role);
        }
        MadeKey made = new MadeKey(UUID.randomUUID().toString(), Secret.make());
        store.put(new KeyOwner(made.id(), role, person, label), Secret.hash(made.secret()), now, expiresAt);
        return made;
    }

    /** Whose key this is, if it holds now; {@link Unavailable} where that can not be known. */
    Optional<KeyOwner> find(String secret, Instant now) {
        String hash = Secret.hash(secret);
        if (bootstrap != null && bootstrap.isHashedAs(hash)) {
            return Optional.of(bootstrap.owner);
        }
        try {
            Optional<KnownKey> found = store.findBySecret(hash).filter(key -> key.holdsAt(now));
            found.ifPresentOrElse(
                    key -> rememberedByHash.put(hash, new Remembered(key, now)), () -> rememberedByHash.remove(hash));
            return used(found, now);
        } catch (Unavailable e) {
            Remembered remembered = rememberedByHash.get(hash);
            if (remembered == null
                    || revokedHere.contains(remembered.key.owner().id())
                    || !remembered.key.holdsAt(now)
                    || !now.isBefore(remembered.at.plus(REMEMBERED))) {
                throw e;
            }
            return used(Optional.of(remembered.key), now);
        }
    }

    /** From here on the key opens nothing, and whoever signed in with it is signed out. */
    public void revoke(String id, Instant now) {
        store.revoke(id, now);
        revokedHere.add(id);
    }

    List<KnownKey> list() {
        uses.write();
        return store.all();
    }

    /** Whether nobody could come in with a key from the database. */
    public boolean none() {
        return store.none();
    }

    Optional<KeyOwner> findById(String id, Instant now) {
        return bootstrap != null && bootstrap.owner.id().equals(id)
                ? Optional.of(bootstrap.owner)
                : used(store.findById(id).filter(key -> key.holdsAt(now)), now);
    }

    private Optional<KeyOwner> used(Optional<KnownKey> key, Instant now) {
        key.ifPresent(known -> uses.note(known.owner().id(), now));
        return key.map(KnownKey::owner);
    }

    private record Remembered(KnownKey key, Instant at) {}

    /** The administrator's key of OOH_BOOTSTRAP_KEY, for set-up by script. It is nowhere in the database. */
    private record Bootstrap(String hash, KeyOwner owner) {
        static Bootstrap of(String key) {
            if (key.length() < SHORTEST_BOOTSTRAP_KEY) {
                throw new Unreadable(
                        "The configuration",
                        "OOH_BOOTSTRAP_KEY",
                        "it has " + key.length() + " characters and must have " + SHORTEST_BOOTSTRAP_KEY + " or more");
            }
            String hash = Secret.hash(key);
            // Part of the hash is in the id, so that another bootstrap key ends the sign-ins of the one before.
            String id = "bootstrap-" + hash.substring(0, ID_HASH_LENGTH);
            return new Bootstrap(hash, new KeyOwner(id, Roles.ADMINISTRATOR, null, "bootstrap key"));
        }

        boolean isHashedAs(String other) {
            return MessageDigest.isEqual(
                    hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
