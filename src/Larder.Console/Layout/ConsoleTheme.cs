using MudBlazor;

namespace Larder.Console.Layout;

/// <summary>Quiet, by day and by night, and in the reader's own fonts: nothing is loaded from elsewhere.</summary>
internal static class ConsoleTheme
{
    public static readonly MudTheme Theme = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0f5f54",
            Secondary = "#8a5a15",
            Info = "#1f5fa8",
            Success = "#1f7a3d",
            Warning = "#9a5b00",
            Error = "#b3261e",
            Background = "#f6f7f8",
            Surface = "#ffffff",
            DrawerBackground = "#ffffff",
            AppbarBackground = "#ffffff",
            AppbarText = "#1d2426",
            TextPrimary = "#1d2426",
            TextSecondary = "#566165",
            LinesDefault = "#e3e7e8",
            TableLines = "#e9ecee",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#4fc3b0",
            PrimaryContrastText = "#06211d",
            Secondary = "#e0b06a",
            Info = "#7db4f0",
            InfoContrastText = "#08203a",
            Success = "#6fcf8b",
            SuccessContrastText = "#06210f",
            Warning = "#e6b35c",
            WarningContrastText = "#2a1a00",
            Error = "#f2938c",
            ErrorContrastText = "#35070a",
            Background = "#12181a",
            Surface = "#1a2225",
            DrawerBackground = "#12181a",
            DrawerText = "#d5dddf",
            AppbarBackground = "#161d20",
            AppbarText = "#e6ecee",
            TextPrimary = "#e6ecee",
            TextSecondary = "#a3b1b5",
            ActionDefault = "#a3b1b5",
            LinesDefault = "#2c373b",
            LinesInputs = "#5b6a6f",
            TableLines = "#273135",
            Divider = "#2c373b",
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px", AppbarHeight = "56px" },
        Typography = new Typography
        {
            Default = new DefaultTypography
            {
                FontFamily = ["system-ui", "-apple-system", "Segoe UI", "Noto Sans", "Noto Sans KR", "Malgun Gothic", "sans-serif"],
                FontSize = ".9rem",
                LetterSpacing = "normal",
            },
            Button = new ButtonTypography { TextTransform = "none", FontWeight = "600", LetterSpacing = "normal" },
            H5 = new H5Typography { FontWeight = "650", FontSize = "1.45rem" },
            H6 = new H6Typography { FontWeight = "600", FontSize = "1.02rem" },
        },
    };
}
