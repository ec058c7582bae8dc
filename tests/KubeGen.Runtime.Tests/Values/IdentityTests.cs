using System.Text;

namespace KubeGen.Runtime.Tests.Values;

public sealed class IdentityTests
{
    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("7")]
    [InlineData("18446744073709551615")]
    [InlineData("18446744073709551616")]
    [InlineData("9999999999999999999")]
    [InlineData("007")]
    [InlineData("abc")]
    [InlineData("1a")]
    [InlineData("-1")]
    [InlineData(" 1")]
    [InlineData("ä")]
    [InlineData("#")]
    public void A_version_keeps_its_text_however_it_came(string text)
    {
        ResourceVersion fromText = ResourceVersion.Parse(text), fromBytes = ResourceVersion.Parse(Encoding.UTF8.GetBytes(text));
        Assert.Equal(text, fromText.ToString());
        Assert.Equal(text, fromBytes.ToString());
        Assert.Equal(fromText, fromBytes);
        Assert.Equal(fromText.GetHashCode(), fromBytes.GetHashCode());
        Assert.Equal(text.Length == 0, fromText.IsEmpty);
        Assert.Equal(text == "0", fromText == ResourceVersion.Parse("0"));
        Assert.Equal(text == "0", fromText.CompareTo(ResourceVersion.Parse("0")) == 0);
    }

    [Fact]
    public void Versions_are_ordered_as_numbers_with_none_first_and_other_texts_last()
    {
        ResourceVersion[] sorted = [.. new[] { "abc", "100", "9", "", "0", "18446744073709551615", "ab" }.Select(ResourceVersion.Parse).Order()];
        Assert.Equal(["", "0", "9", "100", "18446744073709551615", "ab", "abc"], sorted.Select(v => v.ToString()));
        Assert.True(sorted[2] < sorted[3] && sorted[3] > sorted[2] && sorted[2] <= sorted[3] && sorted[3] >= sorted[2] && sorted[2] != sorted[3]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5f0c3a1e-8d1b-4a57-9d40-3a6b8d1c2e4f")]
    [InlineData("5F0C3A1E-8D1B-4A57-9D40-3A6B8D1C2E4F")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("5f0c3a1e8d1b4a579d403a6b8d1c2e4f")]
    [InlineData("any text")]
    public void A_uid_keeps_its_text(string text)
    {
        ObjectUid uid = ObjectUid.Parse(Encoding.UTF8.GetBytes(text));
        Assert.Equal(text, uid.ToString());
        Assert.Equal(uid, ObjectUid.Parse(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(text.Length == 0, uid == default);
        Assert.True(uid != ObjectUid.Parse("other"u8));
    }

    [Fact]
    public void Maps_are_sorted_equal_by_content_and_the_last_of_equal_keys_counts()
    {
        KubeMap<string> map = KubeMap<string>.Create(new("b", "1"), new("a", "2"), new("b", "3"));
        Assert.Equal(["a", "b"], map.Keys);
        Assert.Equal(["2", "3"], map.Values);
        Assert.Equal(map, KubeMap<string>.Create(new("a", "2"), new("b", "3")));
        Assert.Equal(map.GetHashCode(), KubeMap<string>.Create(new("a", "2"), new("b", "3")).GetHashCode());
        Assert.NotEqual(map, KubeMap<string>.Create(new("a", "2"), new("b", "4")));
        Assert.NotEqual(map, KubeMap<string>.Empty);
        Assert.Equal("3", map["b"]);
        Assert.False(map.TryGetValue("c", out _));
        Assert.Throws<KeyNotFoundException>(() => map["c"]);
    }

    [Fact]
    public void Pools_give_the_same_string_for_the_same_bytes_and_the_right_one_always()
    {
        StringPool pool = new();
        Random random = new(9);
        for (int i = 0; i < 50_000; i++)
        {
            string text = new(random.GetItems("abcdäöü日".AsSpan(), random.Next(0, random.Next(2) == 0 ? 4 : 300)));
            Assert.Equal(text, pool.Get(Encoding.UTF8.GetBytes(text)));
        }

        Assert.Same(pool.Get("Running"u8), pool.Get("Running"u8));
        Assert.Same(pool.Get("docker.io/library/nginx:1.25"u8), pool.Get("docker.io/library/nginx:1.25"u8));
    }
}
