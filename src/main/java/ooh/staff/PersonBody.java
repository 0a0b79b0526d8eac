package ooh.staff;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person as the API takes one; hours a week may have a fraction, and a missing limit is 0 on contract and 48 at most. */
record PersonBody(
        @Nullable String name,
        @Nullable String phone,
        @Nullable List<String> banks,
        @Nullable LimitsBody limits,
        @Nullable PostBody post,
        @Nullable String asyeUntil) {
    /** The most that anyone may be given who has not said less: 48 hours (Working Time Regulations 1998, regulation 4). */
    private static final double MOST_UNLESS_SAID = 48;

    record LimitsBody(
            @Nullable Double contractedHours,
            @Nullable Double mostHours,
            @Nullable Boolean optedOut) {}

    record PostBody(
            @Nullable List<String> days,
            @Nullable String from,
            @Nullable String to) {}

    PersonForm form(String id) {
        LimitsBody given = limits == null ? new LimitsBody(null, null, null) : limits;
        Double most = given.mostHours() == null ? Double.valueOf(MOST_UNLESS_SAID) : given.mostHours();
        return new PersonForm(
                id,
                name,
                phone,
                orEmpty(banks),
                given.contractedHours() == null ? null : given.contractedHours().toString(),
                most.toString(),
                Objects.toString(given.optedOut(), null),
                post == null ? List.of() : orEmpty(post.days()),
                post == null ? null : post.from(),
                post == null ? null : post.to(),
                asyeUntil);
    }

    private static List<String> orEmpty(@Nullable List<String> words) {
        return words == null
                ? List.of()
                : words.stream().filter(Objects::nonNull).toList();
    }
}
