package ooh;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import ooh.board.ToRing;
import ooh.council.ProvenPeople;
import ooh.council.RoleClaims;
import ooh.cover.CoverPlan;
import ooh.demand.ContactColumns;
import ooh.demand.SchoolHolidays;
import ooh.notice.Notices;
import ooh.pay.PayRates;
import ooh.planning.Planner;
import ooh.planning.RuleWeights;
import ooh.problem.Faults;
import ooh.problem.Operator;
import ooh.staff.Banks;
import ooh.staff.BanksAndPatterns;
import ooh.staff.StaffStore;
import ooh.time.ServiceCalendar;
import ooh.trail.Keeping;

/** Hands the rooms what the configuration says of them. Read at the start, so that a fault in it stops the start. */
@Factory
final class Wiring {
    @Context
    Settings settings(@Value("${ooh.config:config}") String folder) {
        return Settings.read(Path.of(folder));
    }

    @Singleton
    ServiceCalendar calendar(Settings settings) {
        return settings.calendar();
    }

    @Singleton
    Operator operator(Settings settings) {
        return settings.operator();
    }

    @Singleton
    Banks banks(Settings settings) {
        return settings.banks();
    }

    @Singleton
    BanksAndPatterns banksAndPatterns(Settings settings) {
        return settings.banksAndPatterns();
    }

    @Singleton
    CoverPlan coverPlan(Settings settings) {
        return settings.coverPlan();
    }

    @Singleton
    ContactColumns contactColumns(Settings settings) {
        return settings.contactColumns();
    }

    @Singleton
    SchoolHolidays schoolHolidays(Settings settings) {
        return settings.schoolHolidays();
    }

    @Singleton
    PayRates payRates(Settings settings) {
        return settings.payRates();
    }

    @Singleton
    RoleClaims roleClaims(Settings settings) {
        return settings.roleClaims();
    }

    @Singleton
    ProvenPeople provenPeople(StaffStore staff) {
        return new BankMembers(staff);
    }

    @Singleton
    Keeping keeping(Settings settings) {
        return settings.keeping();
    }

    @Context
    RuleWeights ruleWeights(Settings settings) {
        Faults faults = new Faults();
        RuleWeights weights = RuleWeights.read(settings.rules(), faults);
        faults.refuse("config/rules.yml");
        return weights;
    }

    @Singleton
    ToRing toRing(Notices notices) {
        return now -> notices.at(now).stream()
                .map(notice -> new ToRing.Line(notice.person(), notice.sentence(), notice.phone()))
                .toList();
    }

    @Singleton
    Planner planner(ServiceCalendar calendar, RuleWeights weights) {
        return new Planner(calendar, weights);
    }
}
