using System.Text;

namespace KubeGen.Client.Configuration;

/// <summary>Reads the files that a configuration is made of.</summary>
internal static class ConfigurationFile
{
    /// <summary>No kubeconfig or certificate that people use comes near; a device or log file does.</summary>
    public const int Longest = 4 * 1024 * 1024;

    /// <exception cref="KubeConfigurationException">The file cannot be read.</exception>
    public static string ReadText(string path, string what)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            byte[] bytes = new byte[16 * 1024];
            int length = 0;
            while (file.Read(bytes, length, bytes.Length - length) is > 0 and int read)
            {
                length += read;
                if (length > Longest)
                {
                    throw new KubeConfigurationException($"{path} ({what}) has more than {Longest} bytes.");
                }

                if (length == bytes.Length)
                {
                    Array.Resize(ref bytes, 2 * length);
                }
            }

            return Encoding.UTF8.GetString(bytes, 0, length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new KubeConfigurationException($"{path} ({what}) cannot be read: check that it exists, and who may read it.", e);
        }
    }
}
