package ooh.oncall;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ooh.rota.Publication;
import ooh.rota.PublishedRota;
import ooh.staff.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Who is on at one instant, whom to ring in which order, and who is next. {@code tiers} is empty where the service is
 * shut; then {@code next} says when it opens and who will be on. {@code stale} means that the database could not be
 * reached, and that this was known {@code asOf} then. Its field names are those of the lookup that other programs use.
 */
public record Answer(
        Instant at,
        boolean open,
        List<OnTier> tiers,
        List<Call> callOrder,
        @Nullable Next next,
        @Nullable Rota rota,
        Instant asOf,
        boolean stale) {

    /** One tier: how many places are published for the instant, who is there, and how many are missing. */
    public record OnTier(
            @JsonSerialize(converter = Word.class) Tier tier,
            List<OnDuty> people,
            int required,
            int gap,
            @Nullable Next next) {}

    /** Somebody on duty or on call from..to, whole or the part that a stand-in left or took. */
    public record OnDuty(
            @JsonSerialize(converter = Word.class) Tier tier,
            String id,
            String name,
            String phone,
            Instant from,
            Instant to,
            boolean standIn) {}

    /** The next instant at which somebody new comes on, and who. */
    public record Next(Instant at, List<OnDuty> people) {}

    public record Call(
            int order,
            String name,
            String phone,
            @JsonSerialize(converter = Word.class) Tier tier) {}

    /** The published rota that the answer comes from. */
    public record Rota(String week, int publication, Instant publishedAt) {
        static Rota of(PublishedRota rota) {
            Publication publication = rota.publication();
            return new Rota(publication.week().toString(), publication.number(), publication.publishedAt());
        }
    }

    public Optional<OnTier> on(Tier tier) {
        return tiers.stream().filter(on -> on.tier() == tier).findFirst();
    }

    /** The ids of all whose telephone number is in the answer. */
    @JsonIgnore
    public Set<String> people() {
        Set<String> people = new TreeSet<>();
        tiers.forEach(tier -> {
            tier.people().forEach(person -> people.add(person.id()));
            add(people, tier.next());
        });
        add(people, next);
        return people;
    }

    private static void add(Set<String> people, @Nullable Next next) {
        if (next != null) {
            next.people().forEach(person -> people.add(person.id()));
        }
    }

    static final class Word extends StdConverter<Tier, String> {
        @Override
        public String convert(Tier tier) {
            return tier.word();
        }
    }
}
