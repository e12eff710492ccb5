package cn.jixiao.tenant.bureau;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of bureaus. Everybody may read it; only work as OWN of a bureau writes that bureau's row. */
@Repository
public class Bureaus {

    private static final String SELECT = """
            select b.*, c.code as division_code from bureau b
            join bureau_division_code c on c.bureau_id = b.id and c.valid_to is null
            """;

    private final JdbcClient jdbc;

    Bureaus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The bureau with this id. */
    public Optional<Bureau> find(String id) {
        return jdbc.sql(SELECT + " where b.id = ?")
                .param(id)
                .query(Bureaus::row)
                .optional();
    }

    /** All bureaus, uppermost levels first. */
    public List<Bureau> all() {
        return jdbc.sql(SELECT + " order by array_position(array['PROVINCE', 'CITY', 'COUNTY', 'ZONE'], b.level), b.id")
                .query(Bureaus::row)
                .list();
    }

    /** Adds a bureau with its division code. */
    public void add(Bureau b) {
        jdbc.sql("""
                insert into bureau (id, name, region, level, parent_id, status, partition, joined_on, overlays)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        b.id(),
                        b.name(),
                        b.region(),
                        b.level().name(),
                        b.parentId(),
                        b.status().name(),
                        b.partition(),
                        b.joinedOn(),
                        b.overlays().toArray(String[]::new)))
                .update();
        jdbc.sql("insert into bureau_division_code (bureau_id, code, valid_from) values (?, ?, ?)")
                .params(b.id(), b.divisionCode(), b.joinedOn())
                .update();
    }

    /** Writes name, region, level, parent and overlays; the id, the status and the partition are not the file's to change. */
    public void describe(Bureau b) {
        jdbc.sql("""
                update bureau set name = ?, region = ?, level = ?, parent_id = ?, overlays = ?, row_version = row_version + 1
                where id = ?
                """)
                .params(Arrays.asList(
                        b.name(),
                        b.region(),
                        b.level().name(),
                        b.parentId(),
                        b.overlays().toArray(String[]::new),
                        b.id()))
                .update();
    }

    /** Moves the bureau to another status if it is still in the given one. */
    public boolean move(String id, Bureau.Status from, Bureau.Status to) {
        return jdbc.sql("update bureau set status = ?, row_version = row_version + 1 where id = ? and status = ?")
                        .params(to.name(), id, from.name())
                        .update()
                == 1;
    }

    /** Notes the hand-over, once. */
    public boolean handOver(String id, Instant at) {
        return jdbc.sql("""
                update bureau set handed_over_at = ?, row_version = row_version + 1 where id = ? and handed_over_at is null
                """).params(Timestamp.from(at), id).update() == 1;
    }

    /** Whether there is such a partition. */
    public boolean hasPartition(String partition) {
        return jdbc.sql("select exists (select 1 from partition where id = ?)")
                .param(partition)
                .query(Boolean.class)
                .single();
    }

    /** Which of these overlays there are. */
    public List<String> overlays(List<String> wanted) {
        return jdbc.sql("select id from overlay where id = any (?)")
                .param(wanted.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Adds a partition; one that is there already stays. */
    public void addPartition(String partition) {
        jdbc.sql("insert into partition (id) values (?) on conflict do nothing")
                .param(partition)
                .update();
    }

    private static Bureau row(ResultSet row, int n) throws SQLException {
        Timestamp handedOver = row.getTimestamp("handed_over_at");
        return new Bureau(
                row.getString("id"),
                row.getString("name"),
                row.getString("region"),
                Bureau.Level.valueOf(row.getString("level")),
                row.getString("parent_id"),
                row.getString("division_code"),
                Bureau.Status.valueOf(row.getString("status")),
                row.getString("partition"),
                row.getObject("joined_on", LocalDate.class),
                List.of((String[]) row.getArray("overlays").getArray()),
                handedOver == null ? null : handedOver.toInstant());
    }
}
