namespace Larder.Console.Resources;

/// <summary>Names the resources beside it: Strings.resx in English, Strings.ko.resx in Korean.</summary>
public sealed class Strings;
