package cn.jixiao.tenant.onboarding;

import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.problem.Word;
import cn.jixiao.platform.time.BusinessClock;
import cn.jixiao.tenant.accounts.Accounts;
import cn.jixiao.tenant.accounts.FirstSignIn;
import cn.jixiao.tenant.accounts.PasswordHash;
import cn.jixiao.tenant.organisation.OrgUnit;
import cn.jixiao.tenant.people.People;
import cn.jixiao.tenant.people.Posts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Brings people, their posts and what their accounts are to be to the file. */
@Component
class PeopleSetup {

    private final People people;
    private final Posts posts;
    private final Accounts accounts;
    private final BusinessClock clock;
    private final boolean demo;

    PeopleSetup(
            People people,
            Posts posts,
            Accounts accounts,
            BusinessClock clock,
            @Value("${jixiao.demo:false}") boolean demo) {
        this.people = people;
        this.posts = posts;
        this.accounts = accounts;
        this.clock = clock;
        this.demo = demo;
    }

    /** Writes the people and answers with those of the file by user name. */
    Map<String, UUID> apply(OnboardingFile file, Map<String, OrgUnit> bodies, Faults faults, Tally tally) {
        Map<String, UUID> byUserName = new HashMap<>();
        List<Posts.Held> held = new ArrayList<>(posts.all());
        Map<UUID, Boolean> wishes = accounts.wishes();
        PasswordHash hashes = new PasswordHash();
        for (OnboardingFile.PersonEntry entry : file.people()) {
            if (entry.oneTimeSecret() != null && !demo) {
                // Who wrote the file would have everybody's second factor.
                faults.add(entry.place().key("oneTimeSecret"), "ONE_TIME_SECRET_IN_DEMO_ONLY");
            }
            Optional<People.Person> there = people.byUserName(entry.userName());
            boolean renamed = there.isPresent() && !there.get().name().equals(entry.name());
            if (renamed
                    && people.servesElsewhere(there.get().id(), file.bureau().id())) {
                faults.add(entry.place().key("name"), "NAME_DIFFERS", entry.userName());
                continue;
            }
            People.Person person = there.orElseGet(() -> people.add(entry.userName(), entry.name()));
            if (renamed) {
                people.rename(person.id(), entry.name());
            }
            if (there.isEmpty()) {
                tally.add();
            } else {
                tally.keep(renamed);
            }
            byUserName.put(entry.userName(), person.id());
            entry.posts().forEach(post -> post(post, person.id(), bodies, held, faults, tally));
            boolean member = people.followPosts(person.id(), clock.today());
            if (renamed || !Objects.equals(wishes.get(person.id()), member)) {
                accounts.wish(
                        person.id(),
                        member,
                        person.subject() == null
                                ? new FirstSignIn(hashes.of(entry.initialPassword()), !demo, entry.oneTimeSecret())
                                : FirstSignIn.NONE);
            }
        }
        return byUserName;
    }

    private void post(
            OnboardingFile.PostEntry entry,
            UUID person,
            Map<String, OrgUnit> bodies,
            List<Posts.Held> held,
            Faults faults,
            Tally tally) {
        OrgUnit body = bodies.get(entry.at());
        if (entry.role() == null) {
            return;
        }
        if (body == null) {
            faults.add(entry.place().key("at"), "UNKNOWN_BODY", entry.at());
            return;
        }
        if (body.kind() != entry.role().bodyKind()) {
            faults.add(
                    entry.place().key("at"),
                    "ROLE_AT_WRONG_BODY",
                    entry.role().name(),
                    Word.of("bodyKind", entry.role().bodyKind()),
                    Word.of("bodyKind", body.kind()));
            return;
        }
        Posts.Held wanted = new Posts.Held(
                Ids.next(), person, body.id(), entry.role(), entry.year(), entry.from(), entry.until(), 1);
        Optional<Posts.Held> there = held.stream().filter(wanted::isSameAs).findFirst();
        if (there.isEmpty()) {
            posts.add(wanted);
            held.add(wanted);
            tally.add();
            return;
        }
        boolean changed = !Objects.equals(there.get().validTo(), wanted.validTo());
        if (changed) {
            posts.end(there.get().id(), wanted.validTo(), there.get().version());
        }
        tally.keep(changed);
    }
}
