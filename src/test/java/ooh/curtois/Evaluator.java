package ooh.curtois;

import java.util.ArrayList;
import java.util.List;

/** Judges a roster by the text of the benchmark alone: each hard rule that is broken in words, and the penalty. */
final class Evaluator {
    record Verdict(List<String> broken, long penalty) {
        boolean feasible() {
            return broken.isEmpty();
        }
    }

    private final Instance instance;
    private final Roster roster;
    private final List<String> broken = new ArrayList<>();

    private Evaluator(Instance instance, Roster roster) {
        this.instance = instance;
        this.roster = roster;
    }

    static Verdict judge(Instance instance, Roster roster) {
        Evaluator evaluator = new Evaluator(instance, roster);
        instance.members().values().forEach(evaluator::judge);
        return new Verdict(List.copyOf(evaluator.broken), evaluator.requests() + evaluator.cover());
    }

    private void judge(Instance.Member member) {
        String pattern = "";
        int minutes = 0;
        for (int day = 0; day < instance.days(); day++) {
            String kind = roster.on(member.id(), day);
            pattern += kind.isEmpty() ? "-" : "x";
            if (kind.isEmpty()) {
                continue;
            }
            minutes += instance.kind(kind).minutes();
            holds(!member.daysOff().contains(day), member, "works on the day off " + day);
            boolean followed = day + 1 < instance.days()
                    && instance.kind(kind).notFollowedBy().contains(roster.on(member.id(), day + 1));
            holds(!followed, member, "has a forbidden follower after day " + day);
        }
        holds(minutes <= member.mostMinutes(), member, "works " + minutes + " min, more than the most");
        holds(minutes >= member.leastMinutes(), member, "works " + minutes + " min, less than the least");
        member.mostByKind().forEach((kind, most) -> {
            long count = roster.lines().getOrDefault(member.id(), List.of()).stream()
                    .filter(kind::equals)
                    .count();
            holds(count <= most, member, "has " + count + " of " + kind);
        });
        judgeRuns(member, pattern);
        judgeWeekends(member, pattern);
    }

    private void judgeRuns(Instance.Member member, String pattern) {
        int at = 0;
        for (String run : pattern.split("(?<=x)(?=-)|(?<=-)(?=x)")) {
            boolean edge = at == 0 || at + run.length() == pattern.length();
            boolean on = run.startsWith("x");
            holds(!on || run.length() <= member.mostRunning(), member, "works a run of " + run.length());
            int least = on ? member.leastRunning() : member.leastOff();
            holds(edge || run.length() >= least, member, "has a short run at day " + at);
            at += run.length();
        }
    }

    private void judgeWeekends(Instance.Member member, String pattern) {
        int weekends = 0;
        for (int week = 0; week * 7 < pattern.length(); week++) {
            weekends += pattern.substring(week * 7 + 5, week * 7 + 7).contains("x") ? 1 : 0;
        }
        holds(weekends <= member.mostWeekends(), member, "works " + weekends + " weekends");
    }

    private void holds(boolean kept, Instance.Member member, String words) {
        if (!kept) {
            broken.add(member.id() + " " + words);
        }
    }

    private long requests() {
        return instance.requests().stream()
                .filter(request -> request.on()
                        != roster.on(request.member(), request.day()).equals(request.kind()))
                .mapToLong(Instance.Request::weight)
                .sum();
    }

    private long cover() {
        long sum = 0;
        for (Instance.Cover cover : instance.covers()) {
            long there = instance.members().keySet().stream()
                    .filter(id -> roster.on(id, cover.day()).equals(cover.kind()))
                    .count();
            sum += Math.max(0, cover.wanted() - there) * cover.underWeight();
            sum += Math.max(0, there - cover.wanted()) * cover.overWeight();
        }
        return sum;
    }
}
