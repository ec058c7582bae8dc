using System.Diagnostics;
using System.Text.Json.Nodes;
using KubeGen.Differential.Tests.Models;
using KubeGen.Differential.Tests.Views;
using KubeGen.Differential.Tests.Wire;

namespace KubeGen.Differential.Tests.Fuzz;

/// <summary>
/// Damaged messages make a decoder throw <see cref="KubeFormatException"/> or return, within time and memory that the message's own
/// size bounds. The damage is the same in every run; how much of it is done depends on the time it takes.
/// </summary>
public class DamageTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(4);

    [Fact]
    public void Damage_is_a_format_error_or_nothing()
    {
        (byte[] Bytes, ViewCase View)[] samples = [.. Samples()];
        DecodeContext context = new();
        Random random = new(17);
        (int returned, int refused, long worst) = (0, 0, 0);
        for (Stopwatch watch = Stopwatch.StartNew(); watch.Elapsed < Time;)
        {
            (byte[] bytes, ViewCase view) = samples[random.Next(samples.Length)];
            byte[] damaged = Damage(bytes, random);
            long before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                view.Decode(damaged, context);
                returned++;
            }
            catch (KubeFormatException)
            {
                refused++;
            }

            // An object with lists of its own is made of two bytes on the wire, and the first message pays for the pools.
            long used = GC.GetAllocatedBytesForCurrentThread() - before;
            worst = Math.Max(worst, used / (damaged.Length + 1_000));
            Assert.True(used < 400_000 + 200L * damaged.Length, $"{view}: {used} bytes for {Convert.ToHexString(damaged)}");
        }

        output.WriteLine($"{returned} returned, {refused} refused, at most {worst} bytes allocated per byte");
        Assert.True(returned > 100 && refused > 100);
    }

    /// <summary>No prefix of a message is read beyond its end.</summary>
    [Theory]
    [MemberData(nameof(ViewCases.Names), MemberType = typeof(ViewCases))]
    public void Every_truncation_is_a_format_error_or_nothing(string name)
    {
        ViewCase view = ViewCases.Get(name);
        DecodeContext context = new();
        byte[] bytes = Samples().First(sample => sample.View == view).Bytes;
        for (int length = 0; length < Math.Min(bytes.Length, 4_000); length++)
        {
            try
            {
                view.Decode(bytes.AsSpan(0, length), context);
            }
            catch (KubeFormatException)
            {
            }
        }
    }

    private static IEnumerable<(byte[] Bytes, ViewCase View)> Samples() =>
        from view in ViewCases.All
        from seed in new[] { 4, 1, 2, 3, 5, 6 }
        let json = ModelFiller.Json(view.Model, view.Message, seed)
        select (Kubernetes.Contracts.Write(ContractWriter.Write(view.Message, json)), view);

    private static byte[] Damage(byte[] bytes, Random random)
    {
        byte[] damaged = [.. bytes];
        for (int i = random.Next(4); i >= 0 && damaged.Length > 0; i--)
        {
            int at = random.Next(damaged.Length);
            switch (random.Next(6))
            {
                case 0:
                    damaged = damaged[..at];
                    break;
                case 1:
                    damaged[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    damaged[at] = (byte)random.Next(256);
                    break;
                case 3:
                    damaged[at] = 0xFF;
                    break;
                case 4:
                    damaged = [.. damaged[..at], .. damaged[random.Next(damaged.Length)..]];
                    break;
                default:
                    damaged = [.. damaged[..at], (byte)random.Next(256), .. damaged[at..]];
                    break;
            }
        }

        return damaged;
    }
}
