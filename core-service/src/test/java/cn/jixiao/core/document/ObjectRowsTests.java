package cn.jixiao.core.document;

import cn.jixiao.core.running.Bureau;
import cn.jixiao.core.running.CoreServer;
import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import cn.jixiao.storage.ObjectRecords;
import cn.jixiao.storage.ObjectRecordsContract;
import java.lang.reflect.Proxy;
import org.springframework.util.ReflectionUtils;

/** The contract of the store's records over core-service's own rows, as the app role under row-level security. */
class ObjectRowsTests extends ObjectRecordsContract {

    private static final CoreServer SERVER = CoreServer.shared();

    ObjectRowsTests() {
        super(Bureau.in(SERVER).id());
    }

    /** Every call enters the bureau's door, as a request would. */
    @Override
    protected ObjectRecords records(String tenant) {
        ObjectRows rows = SERVER.bean(ObjectRows.class);
        return (ObjectRecords) Proxy.newProxyInstance(
                ObjectRecords.class.getClassLoader(),
                new Class<?>[] {ObjectRecords.class},
                (proxy, method, values) ->
                        Door.as(new Scope.Own(tenant), () -> ReflectionUtils.invokeMethod(method, rows, values)));
    }
}
