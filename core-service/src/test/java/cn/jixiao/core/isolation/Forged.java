package cn.jixiao.core.isolation;

import cn.jixiao.core.running.Client;
import cn.jixiao.core.running.Person;
import java.util.List;

/** Headers that claim to be somebody else. */
final class Forged {

    /** Headers that some service somewhere takes the tenant from. */
    static final List<String> TENANT = List.of("X-Tenant", "X-Tenant-Id", "Tenant-Id", "X-Bureau", "X-Organization");

    private Forged() {}

    /** Claims the bureau, and to come from where the service itself is, as an administrator. */
    static Client tenant(Client client, String bureau) {
        Client forged = client.with("X-Forwarded-For", "127.0.0.1")
                .with("X-Forwarded-Host", "127.0.0.1")
                .with("X-Forwarded-Prefix", "/internal")
                .with("X-Forwarded-User", "operator")
                .with("Forwarded", "for=127.0.0.1;host=127.0.0.1");
        for (String name : TENANT) {
            forged = forged.with(name, bureau);
        }
        return forged;
    }

    /** Claims the post of somebody else. */
    static Client post(Client client, Person holder) {
        return client.with("Jixiao-Acting", holder.bureau() + "/" + holder.post());
    }
}
