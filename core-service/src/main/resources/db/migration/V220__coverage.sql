-- Who sees which bodies have money and nobody to answer for it (Art. 6): those who can do something about it.
insert into role_capability (role, capability) values
    ('TENANT_ADMIN', 'COVERAGE_READ'), ('SECURITY_ADMIN', 'COVERAGE_READ'), ('FIN_PERF', 'COVERAGE_READ');
