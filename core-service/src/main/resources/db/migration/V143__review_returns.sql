-- Returns nest: who returned is kept as a pile, the last on top, so that the record finds its way back to each of them.
alter table review_case add column return_steps text[] not null default '{}';
alter table review_case no force row level security;
update review_case set return_steps = array[return_step]
where return_step is not null and return_step is distinct from step;
alter table review_case force row level security;
alter table review_case drop column return_step;

-- The answers to the questions of the four qualities that a reviewer gave with an agreement (Art. 20); as fixed as the event.
alter table review_event add column grades jsonb;
