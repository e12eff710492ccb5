package cn.jixiao.tenant.handover;

import cn.jixiao.platform.web.IfMatch;
import cn.jixiao.tenant.mechanism.LeadSection;
import cn.jixiao.tenant.mechanism.LeadingGroup;
import cn.jixiao.tenant.mechanism.Mechanism;
import cn.jixiao.tenant.mechanism.Mechanisms;
import cn.jixiao.tenant.organisation.Assignments;
import cn.jixiao.tenant.organisation.OrgUnits;
import cn.jixiao.tenant.people.People;
import cn.jixiao.tenant.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What of the directory hangs on a person by one post: the departments that a leader of the bureau is in charge of, by his
 * person, and what the registers of Art. 10 say of him at the body of the post, by his name.
 */
@Component
class Duties {

    private static final int SAME_NAME = 100;

    private final Assignments assignments;
    private final Mechanisms mechanisms;
    private final OrgUnits orgUnits;
    private final People people;

    Duties(Assignments assignments, Mechanisms mechanisms, OrgUnits orgUnits, People people) {
        this.assignments = assignments;
        this.mechanisms = mechanisms;
        this.orgUnits = orgUnits;
        this.people = people;
    }

    /** What there is, each with why it stays where it does. */
    List<Duty> of(Exchange exchange) {
        List<Duty> duties = new ArrayList<>();
        for (Assignments.Assignment charge : inCharge(exchange)) {
            String department =
                    orgUnits.find(charge.departmentId()).orElseThrow().name();
            Duty.@Nullable Stays stays = exchange.giverRemains(true) ? Duty.Stays.GIVER_REMAINS : null;
            duties.add(new Duty(Duty.Kind.DEPARTMENT_IN_CHARGE, charge.fiscalYear() + " " + department, stays));
        }
        entry(exchange).ifPresent(entry -> named(entry, exchange, duties));
        return List.copyOf(duties);
    }

    private void named(Mechanism entry, Exchange exchange, List<Duty> duties) {
        String name = exchange.giver().name();
        LeadSection section = entry.leadSection();
        if (section != null && name.equals(section.liaison())) {
            duties.add(new Duty(Duty.Kind.LIAISON, entry.body().name() + " " + section.name(), stays(exchange)));
        }
        LeadingGroup group = entry.leadingGroup();
        if (group != null && sits(group, name)) {
            Duty.Stays stays = sits(group, exchange.taker().name()) ? Duty.Stays.TAKER_HAS_OWN : stays(exchange);
            duties.add(new Duty(Duty.Kind.LEADING_GROUP, entry.body().name(), stays));
        }
    }

    private Duty.@Nullable Stays stays(Exchange exchange) {
        if (exchange.giverRemains(false)) {
            return Duty.Stays.GIVER_REMAINS;
        }
        boolean shared =
                people
                        .withAccount(
                                new People.Sought(
                                        exchange.giver().name(), exchange.body().id()),
                                "",
                                SAME_NAME)
                        .stream()
                        .anyMatch(other -> other.name().equals(exchange.giver().name())
                                && !other.id().equals(exchange.giver().id()));
        return shared ? Duty.Stays.NAME_SHARED : null;
    }

    /** Hands over what {@link #of} found and does not stay. */
    void move(Exchange exchange, List<Duty> duties, String by) {
        if (moves(Duty.Kind.DEPARTMENT_IN_CHARGE, duties)) {
            for (Assignments.Assignment charge : inCharge(exchange)) {
                assignments.assignLeader(exchange.giver().id(), charge.departmentId(), charge.fiscalYear(), true);
                assignments.assignLeader(exchange.taker().id(), charge.departmentId(), charge.fiscalYear(), false);
            }
        }
        boolean liaison = moves(Duty.Kind.LIAISON, duties);
        boolean seat = moves(Duty.Kind.LEADING_GROUP, duties);
        if (liaison || seat) {
            Mechanism entry = entry(exchange).orElseThrow();
            String from = exchange.giver().name();
            String to = exchange.taker().name();
            Mechanism after = new Mechanism(
                    entry.body(),
                    seat && entry.leadingGroup() != null ? entry.leadingGroup().passed(from, to) : entry.leadingGroup(),
                    liaison && entry.leadSection() != null ? entry.leadSection().passed(to) : entry.leadSection(),
                    entry.duties(),
                    entry.version());
            mechanisms.write(after, new IfMatch(entry.version()), by);
        }
    }

    private static boolean moves(Duty.Kind kind, List<Duty> duties) {
        return duties.stream().anyMatch(duty -> duty.kind() == kind && duty.moves());
    }

    private static boolean sits(LeadingGroup group, String name) {
        return group.members().stream().anyMatch(member -> member.name().equals(name));
    }

    private List<Assignments.Assignment> inCharge(Exchange exchange) {
        if (exchange.post().role() != Role.FIN_LEADER) {
            return List.of();
        }
        return assignments.ofLeaders().stream()
                .filter(charge -> charge.holder().equals(exchange.giver().id()) && !charge.revoked())
                .filter(charge -> charge.fiscalYear() >= exchange.today().getYear())
                .toList();
    }

    private Optional<Mechanism> entry(Exchange exchange) {
        return mechanisms.of(exchange.today().getYear()).stream()
                .filter(entry -> entry.body().id().equals(exchange.body().id()))
                .findFirst();
    }
}
