-- How a person signs in. Kept for sign-in alone, erased with the person.
create table parties.account (
    person_id bigint primary key,
    -- What he types in, lower case: his mail, as a rule.
    sign_in text not null unique check (sign_in = lower(sign_in) and sign_in <> ''),
    -- Argon2id with its parameters; null until a password is set.
    password text,
    -- Attempts since the last that was right; counted before they are looked at, so that many at once do not help.
    failures integer not null default 0,
    locked_until timestamptz,
    password_since timestamptz
);
call parties.keep('parties.account');

-- Who somebody is at a provider of OpenID Connect.
create table parties.identity (
    issuer text not null,
    subject text not null,
    person_id bigint not null,
    linked timestamptz not null,
    primary key (issuer, subject)
);
call parties.keep('parties.identity');
create index identity_of_person on parties.identity (person_id);

create table parties.passkey (
    credential_id bytea primary key,
    person_id bigint not null,
    public_key bytea not null,
    signatures bigint not null,
    verifies boolean not null,
    backup_eligible boolean not null,
    backup_state boolean not null,
    transports text not null,
    attestation bytea,
    client_data bytea,
    label text not null,
    created timestamptz not null,
    used timestamptz not null
);
call parties.keep('parties.passkey');
create index passkey_of_person on parties.passkey (person_id);

-- Programs act for a person under one of his mandates, as long as both hold.
create table parties.token (
    hash bytea primary key check (length(hash) = 32),
    person_id bigint not null,
    mandate_id bigint not null,
    writes boolean not null,
    label text not null,
    created timestamptz not null,
    used timestamptz,
    ends timestamptz not null
);
call parties.keep('parties.token');
create index token_of_person on parties.token (person_id);

-- What a browser was sent away with, and must come back to: a challenge, a state.
create table parties.ceremony (
    hash bytea primary key check (length(hash) = 32),
    kind text not null,
    content text not null,
    ends timestamptz not null
);
call parties.keep('parties.ceremony');
create index ceremony_by_end on parties.ceremony (ends);
