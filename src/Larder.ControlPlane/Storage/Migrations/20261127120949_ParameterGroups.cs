using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Larder.ControlPlane.Storage.Migrations
{
    /// <inheritdoc />
    public partial class ParameterGroups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ParameterGroup",
                table: "CacheClusters",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
            migrationBuilder.Sql("UPDATE CacheClusters SET ParameterGroup = json_extract(Body, '$.Spec.ParameterGroup');");

            migrationBuilder.CreateTable(
                name: "ParameterGroups",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", nullable: false),
                    Region = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    Settled = table.Column<bool>(type: "INTEGER", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ParameterGroups", x => new { x.Account, x.Region, x.Id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_CacheClusters_Account_Region_ParameterGroup",
                table: "CacheClusters",
                columns: new[] { "Account", "Region", "ParameterGroup" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ParameterGroups");

            migrationBuilder.DropIndex(
                name: "IX_CacheClusters_Account_Region_ParameterGroup",
                table: "CacheClusters");

            migrationBuilder.DropColumn(
                name: "ParameterGroup",
                table: "CacheClusters");
        }
    }
}
