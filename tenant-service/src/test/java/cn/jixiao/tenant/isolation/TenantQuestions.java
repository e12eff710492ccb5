package cn.jixiao.tenant.isolation;

import cn.jixiao.platform.testing.isolation.Expected;
import cn.jixiao.platform.testing.isolation.Forged;
import cn.jixiao.platform.testing.isolation.Questions;
import cn.jixiao.platform.testing.isolation.Reply;
import cn.jixiao.tenant.Running;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Asks a tenant-service over HTTP. The world may have been made over another service of the same database. */
record TenantQuestions(Running service, World world) implements Questions<Column, Operation, Subject> {

    @Override
    public Subject subject(Operation row, Column column, Expected expected) {
        return expected == Expected.SHOWN ? world.fresh(row.uses()) : world.shared();
    }

    @Override
    public Subject nobodys() {
        return Subject.nobodys();
    }

    @Override
    public Reply ask(Operation row, Column column, Subject subject) {
        String token =
                switch (column) {
                    case OPERATOR -> Running.operator();
                    case SERVICE -> Running.service();
                    case NOBODY -> "";
                    default ->
                        Running.token(
                                world.bureau(column),
                                column.asker(row.capability()).who());
                };
        boolean elsewhere = column.somewhere() && !column.own();
        UUID department = elsewhere ? world.unit(world.bureau(column), "219") : subject.department();
        UUID unit = elsewhere ? world.unit(world.bureau(column), "219001") : subject.unit();
        UUID person = elsewhere ? world.person(world.bureau(column), "leader") : subject.person();
        UUID post = elsewhere ? world.post(world.bureau(column), "leader") : subject.post();
        return row.call().ask(new Asking(service, token, forged(column), department, unit, person, post), subject);
    }

    private List<String> forged(Column column) {
        String county = world.shared().bureau();
        return switch (column) {
            case FORGED_TENANT -> Forged.tenant(county);
            case FORGED_BUREAU, FORGED_POST -> Forged.post(county, world.post(county, "admin"));
            default -> List.of();
        };
    }

    @Override
    public boolean shows(Operation row, Reply reply, Subject subject) {
        return row.shows().test(reply, subject);
    }

    @Override
    public List<String> secrets(Operation row, Subject subject) {
        return subject.secrets();
    }

    @Override
    public Set<String> echoes(Operation row) {
        return Set.of();
    }

    @Override
    public boolean known(Operation row, Expected refusal) {
        return false;
    }
}
