using System.Globalization;
using System.Security.Cryptography;

namespace Larder.Console.SampleApp;

/// <summary>What a page costs that the cache has not: a key derivation, since it takes some milliseconds of a processor and cannot
/// be done faster by anything in between.</summary>
internal static class PageWork
{
    private const int Rounds = 10_000;
    private const int Bytes = 32;

    public static string PageOf(int number) => Convert.ToHexString(Rfc2898DeriveBytes.Pbkdf2(
        number.ToString(CultureInfo.InvariantCulture), "larder sample"u8.ToArray(), Rounds, HashAlgorithmName.SHA256, Bytes));
}
