package cn.jixiao.tenant.administration;

import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import cn.jixiao.platform.web.PageQuery;
import cn.jixiao.tenant.accounts.Accounts;
import cn.jixiao.tenant.accounts.PasswordHash;
import cn.jixiao.tenant.people.People;
import cn.jixiao.tenant.people.Posts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people with an account in the scope's bureau. */
@Service
class Staff {

    private static final Pattern OWN_NAME = Pattern.compile("[0-9a-z][0-9a-z._-]{0,60}");

    /** The list of people, by user name. */
    static final String LIST = "people";

    /** A person and his posts here. */
    record Member(People.Person person, List<Posts.Held> posts) {}

    private final People people;
    private final Posts posts;
    private final Accounts accounts;
    private final Trail trail;

    Staff(People people, Posts posts, Accounts accounts, Trail trail) {
        this.people = people;
        this.posts = posts;
        this.accounts = accounts;
        this.trail = trail;
    }

    /** The people of a page and one more, by user name. */
    @Transactional(readOnly = true)
    public List<Member> page(PageQuery page) {
        String after = page.after(LIST, 1).map(cursor -> cursor.text(0)).orElse("");
        List<People.Person> found = people.withAccount(after, page.fetch());
        Map<UUID, List<Posts.Held>> held = posts
                .of(found.stream().map(People.Person::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Posts.Held::personId));
        return found.stream()
                .map(person -> new Member(person, held.getOrDefault(person.id(), List.of())))
                .toList();
    }

    /**
     * Adds a person. The user name begins with the bureau's id, so nobody learns which names other bureaus use, and
     * nobody of another bureau is drawn in: that takes an operator.
     *
     * @throws Refusal {@code USER_NAME_NOT_OWN}, {@code USER_NAME_TAKEN}
     */
    @Transactional
    public People.Person add(String bureau, String userName, String name, @Nullable String initialPassword) {
        if (!userName.startsWith(bureau + ".")
                || !OWN_NAME.matcher(userName.substring(bureau.length() + 1)).matches()) {
            throw Refusal.rule("USER_NAME_NOT_OWN", bureau + ".").field("userName");
        }
        if (people.byUserName(userName).isPresent()) {
            throw Refusal.conflict("USER_NAME_TAKEN", userName);
        }
        People.Person person = people.add(userName, name);
        accounts.wish(person.id(), false, new PasswordHash().of(initialPassword));
        trail.append(new TrailEntry("PERSON_ADDED", "PERSON", person.id(), null, null, null, null, userName));
        return person;
    }
}
