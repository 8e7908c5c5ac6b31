using System.CommandLine.Parsing;
using System.Globalization;

namespace Larder.Server.Commands;

/// <summary>For validators: they run where a number is none, too, and the library's own getter throws then.</summary>
internal static class GivenNumber
{
    /// <summary>Null where none was given.</summary>
    public static int? Of(SymbolResult? result) =>
        result?.Tokens is [{ Value: var text }] && int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
