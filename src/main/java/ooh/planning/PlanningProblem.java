package ooh.planning;

import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.staff.Staff;

/** All that planning and inspecting look at: the draft, the people as known now, and what other weeks bring into it. */
public record PlanningProblem(DraftRota draft, Staff staff, CarriedOver carriedOver) {}
