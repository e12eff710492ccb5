package cn.jixiao.tenant.administration;

import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import cn.jixiao.platform.web.PageQuery;
import cn.jixiao.tenant.accounts.Accounts;
import cn.jixiao.tenant.accounts.FirstSignIn;
import cn.jixiao.tenant.organisation.OrgUnit;
import cn.jixiao.tenant.organisation.OrgUnits;
import cn.jixiao.tenant.people.People;
import cn.jixiao.tenant.people.Posts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people with an account in the scope's bureau. */
@Service
public class Staff {

    private static final Pattern OWN_NAME = Pattern.compile("[0-9a-z][0-9a-z._-]{0,60}");

    /** The list of people, by user name. */
    static final String LIST = "people";

    /**
     * A person and what he is here.
     *
     * @param account how far his account is
     * @param posts all his posts, ended ones too, each with its body
     */
    public record Member(People.Person person, Accounts.State account, List<Seat> posts) {}

    /** A post and the body that it is at. */
    public record Seat(Posts.Held post, OrgUnit body) {}

    private final People people;
    private final Posts posts;
    private final OrgUnits orgUnits;
    private final Accounts accounts;
    private final Trail trail;

    Staff(People people, Posts posts, OrgUnits orgUnits, Accounts accounts, Trail trail) {
        this.people = people;
        this.posts = posts;
        this.orgUnits = orgUnits;
        this.accounts = accounts;
        this.trail = trail;
    }

    /** The people of a page and one more, by user name. */
    @Transactional(readOnly = true)
    public List<Member> page(People.Sought sought, PageQuery page) {
        String after = page.after(LIST, 1).map(cursor -> cursor.text(0)).orElse("");
        return members(people.withAccount(sought, after, page.fetch()));
    }

    private List<Member> members(List<People.Person> found) {
        List<UUID> ids = found.stream().map(People.Person::id).toList();
        Map<UUID, Accounts.State> states = accounts.states(ids);
        Map<UUID, OrgUnit> bodies = orgUnits.all().stream().collect(Collectors.toMap(OrgUnit::id, Function.identity()));
        Map<UUID, List<Seat>> seats = posts.of(ids).stream()
                .map(post -> new Seat(post, Objects.requireNonNull(bodies.get(post.orgUnitId()))))
                .collect(Collectors.groupingBy(seat -> seat.post().personId()));
        return found.stream()
                .map(person -> new Member(
                        person,
                        Objects.requireNonNull(states.get(person.id())),
                        seats.getOrDefault(person.id(), List.of())))
                .toList();
    }

    /** The person with this user name, if he has an account here. */
    @Transactional(readOnly = true)
    public Optional<People.Person> find(String userName) {
        return people.byUserName(userName)
                .filter(person -> !accounts.states(List.of(person.id())).isEmpty());
    }

    /** The person with this id, if he has an account here. */
    @Transactional(readOnly = true)
    public Optional<People.Person> find(UUID id) {
        return accounts.states(List.of(id)).isEmpty() ? Optional.empty() : people.find(id);
    }

    /** All posts of somebody here, ended ones too. */
    @Transactional(readOnly = true)
    public List<Posts.Held> posts(UUID person) {
        return posts.of(List.of(person));
    }

    /**
     * Gives a person another name.
     *
     * @throws Refusal {@code NAME_DIFFERS} where he serves in another bureau too
     */
    @Transactional(noRollbackFor = Refusal.class)
    public void rename(String bureau, People.Person person, String name) {
        if (people.servesElsewhere(person.id(), bureau)) {
            throw Refusal.conflict("NAME_DIFFERS").field("name");
        }
        people.rename(person.id(), name);
        accounts.wishAgain(person.id());
        trail.append(new TrailEntry(
                "PERSON_RENAMED", "PERSON", person.id(), null, null, null, null, person.userName() + " " + name));
    }

    /**
     * Adds a person. A refusal comes before anything is written, so it leaves whole what else its transaction does. The user
     * name begins with the bureau's id, so nobody learns which names other bureaus use, and
     * nobody of another bureau is drawn in: that takes an operator.
     *
     * @param credential a hash of the initial password, or null
     * @throws Refusal {@code USER_NAME_NOT_OWN}, {@code USER_NAME_TAKEN}
     */
    @Transactional(noRollbackFor = Refusal.class)
    public Member add(String bureau, String userName, String name, @Nullable String credential) {
        if (!userName.startsWith(bureau + ".")
                || !OWN_NAME.matcher(userName.substring(bureau.length() + 1)).matches()) {
            throw Refusal.rule("USER_NAME_NOT_OWN", bureau + ".").field("userName");
        }
        if (people.byUserName(userName).isPresent()) {
            throw Refusal.conflict("USER_NAME_TAKEN", userName).field("userName");
        }
        People.Person person = people.add(userName, name);
        accounts.wish(person.id(), false, new FirstSignIn(credential, true, null));
        trail.append(new TrailEntry("PERSON_ADDED", "PERSON", person.id(), null, null, null, null, userName));
        return new Member(person, Accounts.State.WAITING, List.of());
    }
}
