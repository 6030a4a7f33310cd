using Spectre.Console;

namespace Inps.Interop.Client.Cli;

/// <summary>Labels and values in two columns; a value that is missing has no row.</summary>
internal static class Scheda
{
    public static Grid Of(params IEnumerable<(string Label, string? Value)> rows)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (var (label, value) in rows)
        {
            if (!string.IsNullOrEmpty(value))
            {
                grid.AddRow(new Text(label, new Style(decoration: Decoration.Dim)), new Text(value));
            }
        }

        return grid;
    }
}
