package cn.jixiao.tenant.people;

import cn.jixiao.platform.identity.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Persons, one for each Keycloak subject, and the bureaus they serve in: the platform's tables, not one bureau's. */
@Repository
public class People {

    /**
     * A person, the same in every bureau.
     *
     * @param subject the subject of his tokens, or null while there is no account yet
     */
    public record Person(UUID id, @Nullable String subject, String userName, String name) {}

    /** A bureau that a person serves in. */
    record Membership(String bureauId, String name, String level, String status) {}

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person with this id. */
    public Optional<Person> find(UUID id) {
        return jdbc.sql("select * from person where id = ?")
                .param(id)
                .query(People::row)
                .optional();
    }

    /** The person that signs in with this user name. */
    public Optional<Person> byUserName(String userName) {
        return jdbc.sql("select * from person where user_name = ?")
                .param(userName)
                .query(People::row)
                .optional();
    }

    /** The person behind a token's subject. */
    public Optional<Person> bySubject(String subject) {
        return jdbc.sql("select * from person where subject = ?")
                .param(subject)
                .query(People::row)
                .optional();
    }

    /**
     * Which people are looked for.
     *
     * @param text part of the name or the user name, or null for all
     * @param orgUnitId a body that they have or had a post at, or null for all
     */
    public record Sought(@Nullable String text, @Nullable UUID orgUnitId) {}

    /** The people with an account in the scope's bureau whose user names come after this one, in that order. */
    public List<Person> withAccount(Sought sought, String after, int limit) {
        return jdbc.sql("""
                select n.* from account a join person n on n.id = a.person_id
                where a.tenant_id = jx_own_tenant() and n.user_name > :after
                    and (cast(:text as text) is null or position(lower(:text) in n.user_name) > 0
                        or position(:text in n.name) > 0)
                    and (cast(:body as uuid) is null or exists (select 1 from post p
                        where p.tenant_id = a.tenant_id and p.person_id = n.id and p.org_unit_id = :body))
                order by n.user_name limit :limit
                """)
                .param("after", after)
                .param("text", sought.text(), Types.VARCHAR)
                .param("body", sought.orgUnitId(), Types.OTHER)
                .param("limit", limit)
                .query(People::row)
                .list();
    }

    /** Adds a person who has no account yet. */
    public Person add(String userName, String name) {
        Person person = new Person(Ids.next(), null, userName, name);
        jdbc.sql("insert into person (id, user_name, name) values (?, ?, ?)")
                .params(person.id(), userName, name)
                .update();
        return person;
    }

    /** Gives a person another name. */
    public void rename(UUID id, String name) {
        jdbc.sql("update person set name = ? where id = ?").params(name, id).update();
    }

    /** Notes the subject of a person's account. */
    public void signsInAs(UUID id, @Nullable String subject) {
        jdbc.sql("update person set subject = :subject where id = :id and subject is distinct from :subject")
                .param("subject", subject, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    /** Whether the person serves or served in another bureau than this. */
    public boolean servesElsewhere(UUID id, String bureau) {
        return jdbc.sql("select exists (select 1 from membership where person_id = ? and bureau_id <> ?)")
                .params(id, bureau)
                .query(Boolean.class)
                .single();
    }

    /** Whether the person serves or served in this bureau. */
    public boolean servesIn(UUID id, String bureau) {
        return jdbc.sql("select exists (select 1 from membership where person_id = ? and bureau_id = ?)")
                .params(id, bureau)
                .query(Boolean.class)
                .single();
    }

    /** The bureaus that the person serves in that day. */
    List<Membership> memberships(UUID id, LocalDate today) {
        return jdbc.sql("""
                select b.id, b.name, b.level, b.status from membership m join bureau b on b.id = m.bureau_id
                where m.person_id = ? and (m.until is null or m.until >= ?) and b.status <> 'CLOSED' order by b.id
                """)
                .params(id, today)
                .query((row, n) ->
                        new Membership(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /**
     * Brings the person's membership of the scope's bureau to the posts held there: until the last of them ends.
     *
     * @return whether the person serves there today or later
     */
    public boolean followPosts(UUID id, LocalDate today) {
        return jdbc.sql("""
                insert into membership (person_id, bureau_id, until)
                select person_id, tenant_id, case when bool_or(valid_to is null) then null else max(valid_to) end
                from post where tenant_id = jx_own_tenant() and person_id = ? group by person_id, tenant_id
                on conflict (person_id, bureau_id) do update set until = excluded.until
                returning until is null or until >= ?
                """).params(id, today).query(Boolean.class).optional().orElse(false);
    }

    private static Person row(ResultSet row, int n) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("user_name"),
                row.getString("name"));
    }
}
