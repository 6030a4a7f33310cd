using System.Text;
using System.Xml.Schema;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>An element whose end tag has not been read yet; reused for each element of the same depth.</summary>
internal sealed class OpenElement
{
    private string first = "";
    private StringBuilder? rest;

    public string Name { get; private set; } = "";

    public XmlSchemaType? Type { get; private set; }

    public int Line { get; private set; }

    public int Column { get; private set; }

    /// <summary>Its text so far.</summary>
    public string Text => rest is null ? first : first + rest;

    /// <summary>True when its value was refused already: it is told once.</summary>
    public bool IsRefused { get; set; }

    /// <summary>Local names of the children accepted so far.</summary>
    public List<string> Children { get; } = [];

    public void Reset(string name, XmlSchemaType? type, int line, int column)
    {
        (Name, Type, Line, Column, first, rest, IsRefused) = (name, type, line, column, "", null, false);
        Children.Clear();
    }

    /// <summary>Takes in a piece of text; comments and CDATA sections may cut it in many.</summary>
    public void AddText(string piece)
    {
        if (first.Length == 0)
        {
            first = piece;
        }
        else
        {
            (rest ??= new StringBuilder()).Append(piece);
        }
    }
}
