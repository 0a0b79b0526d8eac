package ooh.exact;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * The rules about one person's wishes: those about any work by the minute, those about a pattern by the wish's weight. What
 * is carried over can grant a wish, but only a duty of the week can go against one.
 */
final class WishRules {
    private final AuditWeek week;
    private final Practitioner person;
    private final List<Work> carried;

    WishRules(AuditWeek week, Practitioner person, List<Work> carried) {
        this.week = week;
        this.person = person;
        this.carried = carried;
    }

    Map<String, ToLongFunction<List<Work>>> byName() {
        return Map.of(
                "wishIgnored", this::wishIgnored,
                "wishNotGranted", this::wishNotGranted,
                "patternWishIgnored", this::patternWishIgnored,
                "patternWishNotGranted", this::patternWishNotGranted);
    }

    private long wishIgnored(List<Work> duties) {
        return person.ratherNot().stream()
                .map(this::inWeek)
                .mapToLong(wish -> duties.stream()
                        .mapToLong(duty -> wish.shared(duty.span()))
                        .sum())
                .sum();
    }

    private long wishNotGranted(List<Work> duties) {
        return person.wouldLike().stream()
                .filter(week.span::meets)
                .map(this::inWeek)
                .filter(wish -> with(duties).noneMatch(work -> work.span().meets(wish)))
                .mapToLong(wish -> Math.min(week.parameter("wishMinutes"), wish.minutes()))
                .sum();
    }

    private Stretch inWeek(Stretch wish) {
        return new Stretch(Math.max(wish.from(), week.span.from()), Math.min(wish.to(), week.span.to()));
    }

    private long patternWishIgnored(List<Work> duties) {
        return aboutPatterns(false)
                .mapToLong(wish ->
                        wish.weight() * duties.stream().filter(wish::isAbout).count())
                .sum();
    }

    private long patternWishNotGranted(List<Work> duties) {
        return aboutPatterns(true)
                .filter(wish -> with(duties).noneMatch(wish::isAbout))
                .mapToLong(Practitioner.PatternWish::weight)
                .sum();
    }

    private Stream<Practitioner.PatternWish> aboutPatterns(boolean wouldLike) {
        return person.patternWishes().stream()
                .filter(wish -> wish.wouldLike() == wouldLike && wish.span().meets(week.span));
    }

    private Stream<Work> with(List<Work> duties) {
        return Stream.concat(duties.stream(), carried.stream());
    }
}
