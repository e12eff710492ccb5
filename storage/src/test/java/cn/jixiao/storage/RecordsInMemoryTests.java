package cn.jixiao.storage;

class RecordsInMemoryTests extends ObjectRecordsContract {

    private final RecordsInMemory records = new RecordsInMemory();

    RecordsInMemoryTests() {
        super(Tenants.next());
    }

    @Override
    protected ObjectRecords records(String tenant) {
        return records;
    }
}
