namespace KubeGen.Schema.Tests;

public class FieldPathTests
{
    [Fact]
    public void Fields_are_steps_with_their_place()
    {
        FieldPath path = Parse("spec.nodeName");
        Assert.Equal("spec.nodeName", path.Text);
        Assert.Equal([Field("spec", 0, 4), Field("nodeName", 5, 13)], path.Steps);
    }

    [Fact]
    public void Every_kind_of_step_is_understood()
    {
        FieldPath path = Parse("a[*].b[type=Ready].c['app.io/name'][0].d");
        Assert.Equal(
            [
                Field("a", 0, 1),
                new PathStep(PathStepKind.Each, "", "", 0, 1, 4),
                Field("b", 5, 6),
                new PathStep(PathStepKind.Select, "type", "Ready", 0, 6, 18),
                Field("c", 19, 20),
                new PathStep(PathStepKind.Key, "app.io/name", "", 0, 20, 35),
                new PathStep(PathStepKind.Index, "", "", 0, 35, 38),
                Field("d", 39, 40),
            ],
            path.Steps);
    }

    [Theory]
    [InlineData("a['it''s']", "it's")]
    [InlineData("a['']", "")]
    [InlineData("a['x]y[z']", "x]y[z")]
    [InlineData("a[' ']", " ")]
    [InlineData("a['''']", "'")]
    public void A_quoted_key_is_unquoted(string text, string key) => Assert.Equal(key, Parse(text).Steps[1].Name);

    [Theory]
    [InlineData("a[k=v]", "v")]
    [InlineData("a[k='v w']", "v w")]
    [InlineData("a[k='']", "")]
    [InlineData("a[k=node.io/x-y_z:1]", "node.io/x-y_z:1")]
    [InlineData("a[k=8080]", "8080")]
    public void A_value_is_bare_or_quoted(string text, string value) => Assert.Equal(value, Parse(text).Steps[1].Value);

    [Theory]
    [InlineData("$ref")]
    [InlineData("x-kubernetes-validations")]
    [InlineData("snake_case")]
    public void Odd_field_names_are_names(string text) => Assert.Equal(text, Assert.Single(Parse(text).Steps).Name);

    [Theory]
    [InlineData("", "The path is empty")]
    [InlineData(".a", "Expected a field name instead of '.' at position 1")]
    [InlineData("a.", "The path ends where a field name is expected, at position 3")]
    [InlineData("a..b", "Expected a field name instead of '.' at position 3")]
    [InlineData("a b", "Expected '.' or '[' instead of the character U+0020 at position 2")]
    [InlineData("a]", "Expected '.' or '[' instead of ']' at position 2")]
    [InlineData("a[*]b", "Expected '.' or '[' instead of 'b' at position 5")]
    [InlineData("a[*", "The path ends where ']' is expected, at position 4")]
    [InlineData("a[*x]", "Expected ']' instead of 'x' at position 4")]
    [InlineData("a[00]", "An index has no leading zeros, but this one has at position 3")]
    [InlineData("a[99999999999999999999]", "An index is too large at position 3")]
    [InlineData("a['b]", "The closing quote is missing for the quote at position 3")]
    [InlineData("a['b'c]", "Expected ']' instead of 'c' at position 6")]
    [InlineData("a[k]", "Expected '=' instead of ']' at position 4")]
    [InlineData("a[k='b]", "The closing quote is missing for the quote at position 5")]
    [InlineData("['a']", "Expected a field name instead of '[' at position 1")]
    public void An_error_says_what_and_where(string text, string error)
    {
        Assert.False(FieldPath.TryParse(text, out FieldPath? path, out string? found));
        Assert.Null(path);
        Assert.Equal(error, found);
    }

    [Theory]
    [InlineData("a[-1]")]
    [InlineData("a[]")]
    [InlineData("a[k=]")]
    [InlineData("a[=v]")]
    [InlineData("a[k=b c]")]
    [InlineData("a[[0]]")]
    [InlineData("a[k=[x]]")]
    [InlineData("a[\"k\"]")]
    [InlineData("a['\n']")]
    [InlineData("a\0b")]
    [InlineData("a[k=\u0007]")]
    [InlineData("\ud800")]
    [InlineData("a[?(@.x==1)]")]
    [InlineData("{.spec}")]
    [InlineData("a[0:2]")]
    [InlineData("a[k=v")]
    [InlineData("a[")]
    [InlineData("a['")]
    public void Hostile_text_is_an_error(string text)
    {
        Assert.False(FieldPath.TryParse(text, out _, out string? error));
        Assert.False(error!.EndsWith('.'));
        Assert.DoesNotContain(error, char.IsControl);
    }

    [Theory]
    [InlineData("a", 100_000)]
    [InlineData("a[", 50_000)]
    [InlineData("['", 50_000)]
    [InlineData("[", 1_000_000)]
    public void A_very_long_text_is_an_error(string part, int times) =>
        Assert.False(FieldPath.TryParse(string.Concat(Enumerable.Repeat(part, times)), out _, out _));

    [Fact]
    public void Anything_gives_either_a_path_or_an_error()
    {
        const string Alphabet = "ab.[]*='0$- \0\n\ud800";
        var random = new Random(7);
        for (int i = 0; i < 50_000; i++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(14)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            bool parsed = FieldPath.TryParse(text, out FieldPath? path, out string? error);
            Assert.Equal((parsed, !parsed), (path is not null, error is not null));
            if (parsed)
                Assert.Equal(text.Length, path!.Steps[^1].End);
        }
    }

    private static PathStep Field(string name, int start, int end) => new(PathStepKind.Field, name, "", 0, start, end);

    private static FieldPath Parse(string text)
    {
        Assert.True(FieldPath.TryParse(text, out FieldPath? path, out string? error), error);
        return path;
    }
}
