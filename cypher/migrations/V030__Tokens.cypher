CREATE CONSTRAINT api_token_hash IF NOT EXISTS FOR (n:ApiToken) REQUIRE n.hash IS UNIQUE;
CREATE INDEX api_token_account IF NOT EXISTS FOR (n:ApiToken) ON (n.account);
