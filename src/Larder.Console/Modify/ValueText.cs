using Larder.Console.Resources;
using Larder.Model.Modify;
using Microsoft.Extensions.Localization;

namespace Larder.Console.Modify;

/// <summary>A value in the reader's language.</summary>
internal static class ValueText
{
    public static string Of(IStringLocalizer<Strings> l, ChangeKind kind, string value) => kind switch
    {
        ChangeKind.AutomaticFailover or ChangeKind.MultiAz or ChangeKind.AutoMinorVersionUpgrade => l[value == Words.True ? "Enabled" : "Disabled"],
        _ when value.Length == 0 => l["Modify_Empty"],
        _ => value,
    };
}
