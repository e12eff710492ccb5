package cn.jixiao.core.isolation;

import cn.jixiao.core.running.Client;
import cn.jixiao.core.running.CoreServer;
import cn.jixiao.core.running.Person;
import cn.jixiao.platform.testing.isolation.Expected;
import cn.jixiao.platform.testing.isolation.Forged;
import cn.jixiao.platform.testing.isolation.Questions;
import cn.jixiao.platform.testing.isolation.Reply;
import java.util.List;
import java.util.Set;

/** Asks a core-service over HTTP. The world may have been made over another server of the same database. */
record CoreQuestions(CoreServer server, World world) implements Questions<Column, Operation, Subject> {

    @Override
    public Subject subject(Operation row, Column column, Expected expected) {
        return row.changes() && expected == Expected.SHOWN
                ? world.fresh(row.state(), column)
                : world.shared(row.state());
    }

    @Override
    public Subject nobodys() {
        return Subject.nobodys();
    }

    @Override
    public Reply ask(Operation row, Column column, Subject subject) {
        Client.Answer answer = row.call().ask(client(row, column), subject);
        return new Reply(answer.status(), answer.text());
    }

    @Override
    public boolean shows(Operation row, Reply reply, Subject subject) {
        return row.shows().test(reply, subject);
    }

    @Override
    public List<String> secrets(Operation row, Subject subject) {
        return row.rule() == Rule.NAMED_FILE ? List.of() : subject.secrets();
    }

    @Override
    public Set<String> echoes(Operation row) {
        return row.rule() == Rule.NAMED_FILE ? Set.of("detail") : Set.of();
    }

    @Override
    public boolean known(Operation row, Expected refusal) {
        return row.rule() == Rule.RECORD && refusal == Expected.FORBIDDEN;
    }

    private Client client(Operation row, Column column) {
        return switch (column) {
            case OPERATOR -> server.with(World.operator());
            case NOBODY -> server.with("");
            default -> {
                Person person = world.person(column, column.role(row.capability()));
                Client client = server.as(person);
                yield switch (column) {
                    case FORGED_TENANT ->
                        claiming(client, Forged.tenant(world.county().id()));
                    case FORGED_BUREAU, FORGED_POST -> claiming(client, claim(world.imitated(person)));
                    default -> client;
                };
            }
        };
    }

    private static List<String> claim(Person holder) {
        return Forged.post(holder.bureau(), holder.post());
    }

    private static Client claiming(Client client, List<String> headers) {
        Client claiming = client;
        for (int n = 0; n < headers.size(); n += 2) {
            claiming = claiming.with(headers.get(n), headers.get(n + 1));
        }
        return claiming;
    }
}
