namespace KubeGen.SchemaTool;

/// <summary>The comment at the top of kubernetes.tsv: it has to explain the format to a reader who has nothing else.</summary>
internal static class SchemaHeader
{
    public const string Text = """
        # The Kubernetes API: kinds, enums, and messages with their fields. Written by KubeGen.SchemaTool; do not edit.
        # Columns are separated by tabs, lists by commas. The first column says what a line is:
        #   V  release
        #   K  group, version, kind, plural, singular, scope, verbs, short names, subresources, message (the core group is empty)
        #   E  named string type, closed (no other value is valid) or open (these are the well-known ones), values without the empty one
        #   M  message: package and Go name; "ownJson" if its JSON is no object of the fields below
        #   (empty)  field of the message above: number in protobuf, JSON name, type, first release, more
        # K, E and M lines are sorted by ordinal comparison (K by group, version, kind), fields by number.
        # JSON name: "*" is an embedded message, whose members stand in the parent in JSON. A message with ownJson has protobuf's names.
        # Type: "*" in front is a pointer (written only if set, then also if zero), "[]" a list, "{}" a map with string keys; "?" behind:
        #   JSON leaves it out if empty. Lists of numbers are not packed. Then a message's name, "string:" and an enum's name, or
        #     string bool int32 int64 double (fixed64) bytes (JSON: base64)
        #     Time          message {1 seconds int64, 2 nanos int32}; JSON: RFC 3339 with whole seconds, or null
        #     MicroTime     the same message; JSON: RFC 3339 with six digits of a second, or null
        #     Duration      message {1 nanoseconds int64}; JSON: text such as 1h30m
        #     Quantity      message {1 text string}; JSON: the text
        #     IntOrString   message {1 kind int64: 0 number, 1 text; 2 number int32; 3 text string}; JSON: number or text
        #     RawExtension  message {1 bytes, usually JSON}; JSON: any value
        #     FieldsV1      message {1 bytes of JSON}; JSON: object
        #     Json          message {1 bytes of JSON}; JSON: any value
        #     StringList    message {1 repeated string}; JSON: array of strings
        # First release: the oldest release looked at stands for "or older".
        # More: patch= strategies of the strategic merge patch, patchKey= its key, keys= keys of the list in server-side apply.

        """;
}
