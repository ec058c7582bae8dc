using KubeGen.Client.Transport;
using Microsoft.Extensions.Time.Testing;

namespace KubeGen.Runtime.Tests.Configuration;

public sealed class TokenFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task F37_it_is_read_again_after_a_while_and_the_last_good_token_is_kept()
    {
        await File.WriteAllTextAsync(_path, "one\n", Now);
        using TokenFile tokens = new(_path, null, _time);
        Assert.Equal("one", await tokens.GetAsync(Now));
        await File.WriteAllTextAsync(_path, "two", Now);
        Assert.Equal("one", await tokens.GetAsync(Now));
        _time.Advance(TimeSpan.FromSeconds(51));
        Assert.Equal("two", await tokens.GetAsync(Now));
        foreach (string broken in (string[])["", "a b", "\u00e4"])
        {
            await File.WriteAllTextAsync(_path, broken, Now);
            _time.Advance(TimeSpan.FromSeconds(51));
            Assert.Equal("two", await tokens.GetAsync(Now));
        }

        File.Delete(_path);
        _time.Advance(TimeSpan.FromSeconds(51));
        Assert.Equal("two", await tokens.GetAsync(Now));
    }

    [Fact]
    public async Task F37_without_a_good_token_the_error_names_the_file()
    {
        using TokenFile tokens = new(_path, null, _time);
        KubeConfigurationException e = await Assert.ThrowsAsync<KubeConfigurationException>(async () => await tokens.GetAsync(Now));
        Assert.Contains(_path, e.Message, StringComparison.Ordinal);
        using TokenFile fallback = new(_path + ".no", "else", _time);
        Assert.Equal("else", await fallback.GetAsync(Now));
    }
}
