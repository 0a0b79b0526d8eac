package ooh.swap;

import java.time.Instant;
import java.util.List;
import ooh.rota.Breach;
import org.jspecify.annotations.Nullable;

/** An offer as programs see it. {@code breaches} are what taking it would breach, for whoever asks. */
record OfferView(
        String id,
        String week,
        String shift,
        String person,
        Instant from,
        Instant to,
        Instant offeredAt,
        @Nullable String takenBy,
        @Nullable Instant endedAt,
        List<Breach> breaches) {
    static OfferView of(Offer offer) {
        return of(offer, List.of());
    }

    static OfferView of(Offers.Judged judged) {
        return of(judged.offer(), judged.verdict().all());
    }

    private static OfferView of(Offer offer, List<Breach> breaches) {
        Offer.@Nullable End end = offer.end();
        return new OfferView(
                offer.id(),
                offer.week().toString(),
                offer.shift(),
                offer.person(),
                offer.span().from(),
                offer.span().to(),
                offer.offeredAt(),
                end == null ? null : end.takenBy(),
                end == null ? null : end.at(),
                breaches);
    }
}
