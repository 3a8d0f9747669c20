package io.sharelift.share.json;

/** One piece of JSON. A {@link #NAME} is the key of a member, and what follows it is its value. */
public enum JsonToken {
    START_OBJECT,
    END_OBJECT,
    START_ARRAY,
    END_ARRAY,
    NAME,
    STRING,
    NUMBER,
    TRUE,
    FALSE,
    NULL,
    END
}
