-- The post in which a person is named for a body's work; gone with the person, as the naming is.
alter table parties.contact add column post text not null default '';
