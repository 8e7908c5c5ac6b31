namespace Larder.Console.Layout;

/// <param name="Theme">As it was chosen: one of <see cref="Themes.All"/>.</param>
/// <param name="IsDark">As it is shown.</param>
public sealed record Appearance(string Theme, bool IsDark);
