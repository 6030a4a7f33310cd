namespace Inps.Interop.Engine.Ricevute;

/// <summary>An RGB colour.</summary>
internal readonly record struct Tint(byte Red, byte Green, byte Blue)
{
    public static Tint Ink { get; } = new(0x1C, 0x20, 0x26);

    public static Tint Muted { get; } = new(0x5A, 0x64, 0x70);

    public static Tint Accent { get; } = new(0x0B, 0x3C, 0x6F);

    public static Tint Hairline { get; } = new(0xCF, 0xD6, 0xDE);

    public static Tint Panel { get; } = new(0xEE, 0xF3, 0xF9);

    public static Tint White { get; } = new(0xFF, 0xFF, 0xFF);
}

/// <summary>How a text looks; the named ones are all that a receipt uses.</summary>
internal sealed record TextStyle(EmbeddedFont Font, double Size, Tint Tint)
{
    /// <summary>Distance between two baselines.</summary>
    public double Leading => Size * 1.36;

    /// <summary>Distance from the top of a line to its baseline.</summary>
    public double Ascent => Size * 0.98;

    public static TextStyle Istituto { get; } = new(EmbeddedFont.Bold, 15, Tint.Accent);

    public static TextStyle Title { get; } = new(EmbeddedFont.Bold, 15.5, Tint.Ink);

    public static TextStyle Subtitle { get; } = new(EmbeddedFont.Bold, 11, Tint.Accent);

    public static TextStyle Heading { get; } = new(EmbeddedFont.Bold, 9.5, Tint.Accent);

    public static TextStyle Label { get; } = new(EmbeddedFont.Regular, 8.5, Tint.Muted);

    public static TextStyle Value { get; } = new(EmbeddedFont.Regular, 8.5, Tint.Ink);

    /// <summary>The confirmation at the head of the receipt.</summary>
    public static TextStyle Statement { get; } = new(EmbeddedFont.Bold, 9.5, Tint.Ink);

    public static TextStyle Note { get; } = new(EmbeddedFont.Regular, 8, Tint.Muted);

    public static TextStyle BoxHeading { get; } = new(EmbeddedFont.Bold, 7, Tint.White);

    public static TextStyle BoxNumber { get; } = new(EmbeddedFont.Bold, 10, Tint.Ink);

    public static TextStyle BoxLabel { get; } = new(EmbeddedFont.Regular, 7.5, Tint.Muted);

    public static TextStyle BoxValue { get; } = new(EmbeddedFont.Regular, 7.5, Tint.Ink);

    public static TextStyle Running { get; } = new(EmbeddedFont.Regular, 7.5, Tint.Muted);

    public static TextStyle Footer { get; } = new(EmbeddedFont.Regular, 6.5, Tint.Muted);

    public double WidthOf(ReadOnlySpan<char> text) => Font.Width(text, Size);
}
