package ooh.rota;

import static ooh.rota.RotaFixture.CHRISTMAS;
import static ooh.rota.RotaFixture.THURSDAY;
import static ooh.rota.RotaFixture.clean;
import static ooh.rota.RotaFixture.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ooh.TestDatabase;
import ooh.problem.Missing;
import ooh.problem.Moved;
import ooh.problem.Refused;
import ooh.time.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RotaStoresTest {
    @ParameterizedTest
    @EnumSource
    void a_draft_comes_back_as_it_was_kept(TestDatabase database) {
        DraftStore drafts = database.emptied().getBean(DraftStore.class);
        DraftRota draft = draft().giving("evening", "shaw").pinning("evening", true);
        assertThat(drafts.create(draft)).isTrue();
        assertThat(drafts.get(CHRISTMAS)).isEqualTo(draft);
    }

    @ParameterizedTest
    @EnumSource
    void an_override_of_rest_is_kept_with_the_draft_and_the_publication(TestDatabase database) {
        ApplicationContext context = database.emptied();
        DraftStore drafts = context.getBean(DraftStore.class);
        RestOverride override = new RestOverride("nobody else is well", "coordinator", THURSDAY);
        DraftRota draft = draft().giving("evening", "shaw").overridingRest("evening", override);
        drafts.create(draft);
        assertThat(drafts.get(CHRISTMAS)).isEqualTo(draft);
        publish(context, draft);
        assertThat(context.getBean(PublicationStore.class).get(CHRISTMAS, 1).assignments())
                .isEqualTo(draft.assignments());
    }

    @ParameterizedTest
    @EnumSource
    void a_second_draft_of_a_week_changes_nothing(TestDatabase database) {
        DraftStore drafts = database.emptied().getBean(DraftStore.class);
        drafts.create(draft().giving("evening", "shaw"));
        assertThat(drafts.create(draft())).isFalse();
        assertThat(drafts.get(CHRISTMAS).assignment("evening").person()).isEqualTo("shaw");
    }

    @ParameterizedTest
    @EnumSource
    void saving_makes_the_next_version_and_refuses_an_old_one(TestDatabase database) {
        DraftStore drafts = database.emptied().getBean(DraftStore.class);
        drafts.create(draft());
        DraftRota second = drafts.save(draft().giving("night", "bell"));
        assertThat(second.version()).isEqualTo(2);
        assertThatThrownBy(() -> drafts.save(draft().giving("night", "shaw")))
                .isInstanceOf(Moved.class)
                .hasMessageContaining("version 1 was read and it is now at version 2");
        assertThat(drafts.get(CHRISTMAS)).isEqualTo(second);
    }

    @ParameterizedTest
    @EnumSource
    void changes_are_undone_one_after_the_other_and_new_ones_start_from_there(TestDatabase database) {
        DraftStore drafts = database.emptied().getBean(DraftStore.class);
        drafts.create(draft());
        DraftRota one = drafts.save(draft().giving("night", "bell"));
        DraftRota two = drafts.save(one.giving("evening", "shaw"));
        DraftRota back = drafts.undo(two);
        assertThat(back.assignments()).isEqualTo(one.assignments());
        assertThat(back.version()).isEqualTo(4);
        DraftRota first = drafts.undo(back);
        assertThat(first.assignments()).isEqualTo(draft().assignments());
        assertThatThrownBy(() -> drafts.undo(first)).isInstanceOf(Refused.class);
        DraftRota anew = drafts.save(first.giving("night", "shaw"));
        assertThat(drafts.before(anew)).map(DraftRota::assignments).contains(first.assignments());
        assertThat(drafts.undo(anew).assignments()).isEqualTo(first.assignments());
        assertThatThrownBy(() -> drafts.undo(anew)).isInstanceOf(Moved.class);
    }

    @ParameterizedTest
    @EnumSource
    void several_drafts_are_saved_all_or_none(TestDatabase database) {
        DraftStore drafts = database.emptied().getBean(DraftStore.class);
        DraftRota first = draft();
        DraftRota second = DraftRota.covering(CHRISTMAS.next(), List.of());
        drafts.create(first);
        drafts.create(second);
        drafts.save(second);
        assertThatThrownBy(() -> drafts.saveAll(List.of(first.giving("night", "bell"), second)))
                .isInstanceOf(Moved.class)
                .hasMessageContaining("week of 2026-12-28")
                .hasMessageContaining("it is now at version 2");
        assertThat(drafts.get(CHRISTMAS)).isEqualTo(first);
        assertThat(drafts.saveAll(List.of(first, second.atVersion(2))))
                .extracting(DraftRota::version)
                .containsExactly(2L, 3L);
    }

    @ParameterizedTest
    @EnumSource
    void a_week_without_a_draft_is_missing_and_says_how_to_make_one(TestDatabase database) {
        DraftStore drafts = database.emptied().getBean(DraftStore.class);
        assertThatThrownBy(() -> drafts.get(CHRISTMAS))
                .isInstanceOf(Missing.class)
                .hasMessageContaining("PUT /api/v1/rotas/2026-12-21");
    }

    @ParameterizedTest
    @EnumSource
    void publications_are_numbered_and_kept_as_they_were(TestDatabase database) {
        ApplicationContext context = database.emptied();
        DraftStore drafts = context.getBean(DraftStore.class);
        PublicationStore publications = context.getBean(PublicationStore.class);
        drafts.create(draft().giving("evening", "shaw"));
        PublishedRota first = publish(context, drafts.get(CHRISTMAS));
        DraftRota changed = drafts.save(drafts.get(CHRISTMAS).giving("evening", "bell"));
        PublishedRota second = publish(context, changed);
        assertThat(second.publication().number()).isEqualTo(2);
        assertThat(publications.get(CHRISTMAS, 1)).isEqualTo(first);
        assertThat(publications.latest(CHRISTMAS)).contains(second);
        assertThat(publications.history(CHRISTMAS)).containsExactly(first.publication(), second.publication());
    }

    @ParameterizedTest
    @EnumSource
    void a_draft_that_moved_meanwhile_is_not_published(TestDatabase database) {
        ApplicationContext context = database.emptied();
        DraftStore drafts = context.getBean(DraftStore.class);
        drafts.create(draft());
        DraftRota read = drafts.get(CHRISTMAS);
        drafts.save(read.giving("night", "bell"));
        assertThatThrownBy(() -> publish(context, read)).isInstanceOf(Moved.class);
        assertThat(context.getBean(PublicationStore.class).latest(CHRISTMAS)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void of_many_who_save_at_once_exactly_one_does(TestDatabase database) throws Exception {
        DraftStore drafts = database.emptied().getBean(DraftStore.class);
        drafts.create(draft());
        int writers = 6;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        CountDownLatch together = new CountDownLatch(writers);
        List<Future<Boolean>> tries = java.util.stream.IntStream.range(0, writers)
                .mapToObj(i -> threads.submit(() -> {
                    together.countDown();
                    together.await();
                    try {
                        drafts.save(draft().giving("night", "writer-" + i));
                        return true;
                    } catch (Moved e) {
                        return false;
                    }
                }))
                .toList();
        int saved = 0;
        for (Future<Boolean> attempt : tries) {
            saved += attempt.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(saved).isEqualTo(1);
        assertThat(drafts.get(CHRISTMAS).version()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void duties_are_the_newest_publication_with_its_stand_ins_on_top(TestDatabase database) {
        ApplicationContext context = database.emptied();
        DraftStore drafts = context.getBean(DraftStore.class);
        drafts.create(draft().giving("evening", "shaw"));
        publish(context, drafts.get(CHRISTMAS));
        Span late = new Span(Instant.parse("2026-12-21T22:00:00Z"), Instant.parse("2026-12-22T01:00:00Z"));
        StandIn standIn = new StandIn("1", CHRISTMAS, "evening", "bell", late, "ill", "coordinator", THURSDAY);
        context.getBean(StandInStore.class).add(standIn);
        assertThat(context.getBean(StandInStore.class).during(CHRISTMAS, CHRISTMAS))
                .containsExactly(standIn);
        assertThat(context.getBean(DutyStore.class).during(CHRISTMAS.plus(-1), CHRISTMAS.next()))
                .extracting(Duty::person)
                .containsExactly("shaw", "bell");
    }

    @ParameterizedTest
    @EnumSource
    void a_stand_in_that_was_judged_without_another_in_sight_is_refused(TestDatabase database) {
        ApplicationContext context = database.emptied();
        context.getBean(DraftStore.class).create(draft());
        StandInStore standIns = context.getBean(StandInStore.class);
        Span late = new Span(Instant.parse("2026-12-21T22:00:00Z"), Instant.parse("2026-12-22T01:00:00Z"));
        StandIn first = new StandIn("1", CHRISTMAS, "evening", "bell", late, "ill", "coordinator", THURSDAY);
        StandIn second = new StandIn("2", CHRISTMAS, "night", "bell", late, "ill", "coordinator", THURSDAY);
        standIns.add(first, List.of());
        assertThatThrownBy(() -> standIns.add(second, List.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("another was made for the week of " + CHRISTMAS);
        assertThat(standIns.during(CHRISTMAS, CHRISTMAS)).containsExactly(first);
        standIns.add(second, List.of(first));
        assertThat(standIns.during(CHRISTMAS, CHRISTMAS)).containsExactly(first, second);
    }

    private static PublishedRota publish(ApplicationContext context, DraftRota draft) {
        return context.getBean(PublicationStore.class).publish(draft, clean(draft), "coordinator", "", THURSDAY);
    }
}
