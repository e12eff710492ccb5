package cn.jixiao.storage;

class BundledRecordedTests extends RecordedContract {

    @Override
    TestServer server() {
        return TestServer.BUNDLED;
    }
}
