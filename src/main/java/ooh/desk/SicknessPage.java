package ooh.desk;

import java.util.List;
import ooh.rota.Breach;
import ooh.rota.Gap;
import org.jspecify.annotations.Nullable;

/** A proposal for somebody's sickness as a page: who takes what, what stays open, what it breaches and costs, and whether it was taken. */
public record SicknessPage(
        String id,
        String title,
        List<String> changes,
        List<String> gaps,
        List<String> breaches,
        String difference,
        @Nullable String taken) {
    static SicknessPage of(SicknessProposal proposal, RotaWords words) {
        SicknessProposal.Acceptance acceptance = proposal.acceptance();
        return new SicknessPage(
                proposal.id(),
                words.name(proposal.person()) + " can not work until "
                        + words.spoken().datedMoment(proposal.to()),
                proposal.changes().stream()
                        .map(SicknessProposal.Change::sentence)
                        .toList(),
                proposal.gaps().stream().map(Gap::sentence).toList(),
                proposal.breaches().stream().map(Breach::sentence).toList(),
                proposal.difference().sentence(),
                acceptance == null
                        ? null
                        : "Taken by " + acceptance.by() + " on "
                                + words.spoken().datedMoment(acceptance.acceptedAt()) + ".");
    }
}
